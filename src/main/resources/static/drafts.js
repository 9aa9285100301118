/* Text that must not be lost: forms that save themselves (data-autosave), and forms whose words this window keeps until
   they have arrived (data-keep). Fields with data-secret, passwords and files are never kept. */
(function () {
	'use strict';

	const IDLE = 1500;
	const AGAIN = 10000;
	const who = document.documentElement.dataset.who || '';

	const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));

	/* -- text that must not be lost ---------------------------------------------------------------------------- */
	const PREFIX = 'horqin.keep:';

	function keepName(form) {
		return PREFIX + location.pathname + '#' + (form.id || all('form[data-keep]').indexOf(form));
	}

	function kept(name) {
		try {
			return JSON.parse(sessionStorage.getItem(name));
		}
		catch (ex) {
			return null;
		}
	}

	function store(name, value) {
		try {
			sessionStorage.setItem(name, JSON.stringify(value));
		}
		catch (ex) {
			/* The store is full or shut: the page still works. */
		}
	}

	function keptNames() {
		return Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
	}

	function fieldsOf(form) {
		return Array.from(form.elements).filter((field) => field.name && !field.dataset.secret
			&& !['hidden', 'password', 'file', 'submit', 'button', 'fieldset'].includes(field.type));
	}

	function valuesOf(form) {
		return fieldsOf(form).map((field) => ['checkbox', 'radio'].includes(field.type)
			? [field.name, field.value, field.checked] : [field.name, field.value, null]);
	}

	function restore(form, values) {
		fieldsOf(form).forEach((field, at) => {
			const value = values[at];
			if (value && value[0] === field.name) {
				if (value[2] === null) {
					field.value = value[1];
				}
				else {
					field.checked = value[2];
				}
				field.dispatchEvent(new Event('input', { bubbles: true }));
			}
		});
	}

	function button(text, act) {
		const made = document.createElement('button');
		made.type = 'button';
		made.className = 'btn btn--small';
		made.textContent = text;
		made.addEventListener('click', act);
		return made;
	}

	function offer(form, name, values) {
		const box = document.createElement('div');
		box.className = 'restore';
		box.setAttribute('role', 'status');
		const words = document.createElement('span');
		words.textContent = '这个窗口里有上次没有提交成功的文字。';
		box.append(words, button('恢复', () => {
			restore(form, values);
			box.remove();
		}), button('不要了', () => {
			sessionStorage.removeItem(name);
			box.remove();
		}));
		form.prepend(box);
	}

	/* After a page that shows the post went through, what was posted need not be kept. */
	function forgetWhatArrived() {
		const trouble = document.querySelector('.trouble, .summary');
		const done = document.querySelector('[data-flash="good"]');
		keptNames().forEach((name) => {
			const entry = kept(name);
			const elsewhere = !name.startsWith(PREFIX + location.pathname + '#');
			const arrived = entry && entry.sent && !trouble && entry.who === who && (done || elsewhere);
			if (!entry || arrived || (who && entry.who !== who)) {
				sessionStorage.removeItem(name);
			}
		});
	}

	function keep(form) {
		const name = keepName(form);
		const entry = kept(name);
		const now = JSON.stringify(valuesOf(form));
		if (entry && entry.who === who && JSON.stringify(entry.values) !== now) {
			offer(form, name, entry.values);
		}
		let timer = 0;
		form.addEventListener('input', () => {
			clearTimeout(timer);
			timer = setTimeout(() => store(name, { who, values: valuesOf(form), sent: false }), 300);
		});
		form.addEventListener('submit', () => {
			clearTimeout(timer);
			store(name, { who, values: valuesOf(form), sent: true });
		});
	}

	/* -- drafts that save themselves --------------------------------------------------------------------------- */
	function autosave(form) {
		const line = form.querySelector('[data-saved]') || document.querySelector('[data-saved]');
		let timer = 0;
		let busy = false;
		let stopped = false;

		function say(text, state) {
			if (line) {
				line.className = 'saved' + (state ? ' is-' + state : '');
				line.textContent = text;
			}
		}

		function later(wait) {
			clearTimeout(timer);
			if (!stopped) {
				timer = setTimeout(save, wait);
			}
		}

		function take(answer) {
			if (answer.version !== undefined && answer.version !== null && form.elements.version) {
				form.elements.version.value = answer.version;
			}
			if (form.hasAttribute('data-keep')) {
				sessionStorage.removeItem(keepName(form));
			}
			say(answer.text);
		}

		async function save() {
			if (busy) {
				later(IDLE);
				return;
			}
			busy = true;
			say('正在保存', 'waiting');
			try {
				const body = new URLSearchParams();
				new FormData(form).forEach((value, name) => typeof value === 'string' && body.append(name, value));
				const response = await fetch(form.dataset.autosave,
					{ method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' } });
				const json = (response.headers.get('Content-Type') || '').includes('json');
				const answer = json ? await response.json() : {};
				if (response.ok && json) {
					take(answer);
				}
				else if (response.status === 409 && json) {
					stopped = true;
					say(answer.text, 'failed');
				}
				else {
					stopped = response.type === 'opaqueredirect' || [401, 403].includes(response.status);
					say(stopped ? '登录已过期，没有自动保存；文字保留在这个窗口里，请重新登录'
						: '没有保存上，文字仍在，稍后再试', 'failed');
					later(AGAIN);
				}
			}
			catch (ex) {
				say('网络不通，没有保存上；文字仍在，稍后再试', 'failed');
				later(AGAIN);
			}
			busy = false;
		}

		form.addEventListener('input', () => later(IDLE));
		form.addEventListener('submit', () => {
			stopped = true;
			clearTimeout(timer);
		});
	}

	forgetWhatArrived();
	all('form[data-keep]').forEach(keep);
	all('form[data-autosave]').forEach(autosave);
}());
