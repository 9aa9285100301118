/* The review's pages work without this: it keeps the sums of a card current and copies a reminder. */
(function () {
	'use strict';

	const card = document.getElementById('card');

	function points(field) {
		const typed = field.value.normalize('NFKC').trim();
		const value = /^\d{1,3}(\.\d+)?$/.test(typed) ? Number(typed) : NaN;
		return value <= Number(field.dataset.most) && value * 2 === Math.round(value * 2) ? value : NaN;
	}

	function sum() {
		const sums = [0, 0, 0, 0, 0];
		let filled = 0;
		card.querySelectorAll('input[data-force]').forEach((field) => {
			const value = points(field);
			if (!Number.isNaN(value)) {
				filled += 1;
				sums[Number(field.dataset.force)] += value;
				ask(field, value);
			}
		});
		sums.forEach((value, at) => {
			card.querySelector(`[data-sum="${at}"]`).textContent = String(value);
		});
		card.querySelector('[data-total]').textContent = String(sums.reduce((one, other) => one + other, 0));
		card.querySelector('[data-filled]').textContent = String(filled);
	}

	/* The server decides whether a comment is due; here its field only opens in time. */
	function ask(field, value) {
		const share = value / Number(field.dataset.most);
		const item = field.closest('.item');
		const due = share < 0.6 || share > 0.95;
		item.classList.toggle('is-asked', due);
		if (due) {
			item.querySelector('details').open = true;
		}
	}

	if (card && card.querySelector('input[data-force]')) {
		card.addEventListener('input', sum);
		sum();
	}

	document.querySelectorAll('[data-copy]').forEach((button) => {
		button.hidden = false;
		button.addEventListener('click', () => {
			const text = document.getElementById(button.dataset.copy);
			text.select();
			const done = () => {
				button.textContent = '已复制';
			};
			if (navigator.clipboard && window.isSecureContext) {
				navigator.clipboard.writeText(text.value).then(done);
			}
			else if (document.execCommand('copy')) {
				done();
			}
		});
	});
}());
