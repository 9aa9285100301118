/* What a browser with script adds. Every page works without it; nothing here decides anything. */
(function () {
	'use strict';

	const SENT = 8000;
	const root = document.documentElement;

	const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));

	/* -- how much is written: 74 / 800 字 ---------------------------------------------------------------------- */
	function count(area) {
		const line = document.getElementById(area.id + '-count');
		const upTo = Number(area.dataset.upTo);
		const written = area.value.replace(/\r\n/g, '\n').trim().length;
		if (line && upTo) {
			line.classList.toggle('is-over', written > upTo);
			line.textContent = written > upTo
				? `${written} / ${upTo} 字，超出 ${written - upTo} 字` : `${written} / ${upTo} 字`;
		}
	}

	/* What drafts.js kept for this person is nobody else's. */
	function forgetAll() {
		Object.keys(sessionStorage).filter((name) => name.startsWith('horqin.'))
			.forEach((name) => sessionStorage.removeItem(name));
	}

	/* -- one press, one post ----------------------------------------------------------------------------------- */
	function release(form) {
		delete form.dataset.sent;
		all('button[data-held]', form).forEach((one) => {
			one.disabled = false;
			delete one.dataset.held;
		});
	}

	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (form.method !== 'post' || form.hasAttribute('data-again') || form.hasAttribute('hx-post')) {
			return;
		}
		if (form.hasAttribute('data-forget')) {
			forgetAll();
		}
		if (form.dataset.sent) {
			event.preventDefault();
			return;
		}
		form.dataset.sent = 'true';
		/* Only after the browser has gathered the form: a disabled button would not be posted. */
		setTimeout(() => all('button:not([type="button"]):not([disabled])', form).forEach((one) => {
			one.disabled = true;
			one.dataset.held = 'true';
		}));
		setTimeout(() => release(form), SENT);
	});
	window.addEventListener('pageshow', (event) => event.persisted && all('form[data-sent]').forEach(release));

	/* -- many at once ------------------------------------------------------------------------------------------ */
	function picked(form) {
		const boxes = all('input[name="pick"]', form);
		const chosen = boxes.filter((box) => box.checked).length;
		const line = form.querySelector('[data-chosen-count]');
		const head = form.querySelector('[data-pick-all]');
		if (line) {
			line.textContent = chosen ? `已选 ${chosen} 条：` : '勾选后一起办理：';
		}
		if (head) {
			head.checked = chosen > 0 && chosen === boxes.length;
			head.indeterminate = chosen > 0 && chosen < boxes.length;
		}
	}

	document.addEventListener('change', (event) => {
		const box = event.target;
		const form = box.form;
		if (form && box.matches('[data-pick-all]')) {
			all('input[name="pick"]', form).forEach((one) => {
				one.checked = box.checked;
			});
		}
		if (form && box.matches('[data-pick-all], input[name="pick"]')) {
			picked(form);
		}
	});

	/* -- small things ------------------------------------------------------------------------------------------ */
	document.addEventListener('input', (event) => event.target.matches('textarea[data-up-to]') && count(event.target));

	document.addEventListener('click', (event) => {
		const at = event.target.closest('[data-print], [data-back], [data-size-link], [data-phone]');
		if (!at) {
			return;
		}
		if (at.matches('[data-print]')) {
			window.print();
		}
		else if (at.matches('[data-back]')) {
			history.back();
		}
		else if (at.matches('[data-phone]')) {
			event.preventDefault();
			window.open(at.href, '_blank', 'popup,width=390,height=844');
		}
		else {
			event.preventDefault();
			changeSize(at);
		}
	});

	/* The cookie is set by the server; nothing that was typed on the page is lost. */
	function changeSize(link) {
		const large = root.dataset.size !== 'large';
		fetch(link.href, { redirect: 'manual' });
		root.dataset.size = large ? 'large' : 'normal';
		link.textContent = large ? '标准字' : '大字版';
		link.href = link.href.replace(/to=\w+/, 'to=' + (large ? 'normal' : 'large'));
	}

	function label(link) {
		const field = document.getElementById(link.dataset.field);
		const words = field && (field.matches('fieldset') ? field.querySelector('legend') : field.labels?.[0]);
		if (words && !link.textContent.includes('：')) {
			link.prepend(words.firstElementChild.textContent.slice(0, 20) + '：');
		}
	}

	/* What is pushed sideways can be pushed by the keyboard too. */
	function reach(wide) {
		if (wide.scrollWidth > wide.clientWidth + 1 && !wide.hasAttribute('tabindex')) {
			const named = wide.querySelector('caption')
				|| wide.parentElement.closest('section, .panel')?.querySelector('h2');
			wide.tabIndex = 0;
			wide.setAttribute('role', 'region');
			wide.setAttribute('aria-label', (named ? named.textContent.trim().slice(0, 40) : '表格') + '，可以左右移动');
		}
	}

	function prepare(part) {
		all('textarea[data-up-to]', part).forEach(count);
		all('.wide', part).forEach(reach);
		all('[data-print], [data-back], [data-pick-all]', part).forEach((one) => {
			one.hidden = false;
		});
		all('[data-summary]', part).forEach((summary) => {
			all('a[data-field]', summary).forEach(label);
			summary.focus();
		});
		all('.top nav a[aria-current]', part).forEach((one) => {
			one.parentElement.scrollLeft = one.offsetLeft - 60;
		});
	}

	prepare(document);

	document.addEventListener('htmx:load', (event) => prepare(event.detail.elt));
	document.addEventListener('htmx:afterSwap', (event) => {
		if (event.detail.target.id === 'article-body') {
			document.getElementById('article').showModal();
		}
	});
	document.addEventListener('htmx:beforeSwap', (event) => {
		/* An error page or the sign-in page is opened as a page, not put into a corner of this one. */
		const path = event.detail.pathInfo.requestPath;
		const came = event.detail.xhr.responseURL;
		const elsewhere = came && new URL(came).pathname !== new URL(path, location.href).pathname;
		if (event.detail.requestConfig.verb === 'get' && (event.detail.isError || elsewhere)) {
			event.detail.shouldSwap = false;
			location.assign(path);
		}
	});
}());
