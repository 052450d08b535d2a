import { sameSpan } from '../time/span';
import { dateWords, machineDate, spanWords } from '../time/wording';
import type { View } from '../view.svelte';
import { still as texts } from '../words/still-en';
import { words } from '../words/words';

/** More rows than these are not printed, as in the page before its script comes. */
const MOST = 50;

/**
 * Has what is printed be of the view as it stands: the picture and the list that the page brings are of its first view.
 * Once the view has been another, they are made anew for each print.
 */
export function paper(view: View): void {
	const still = document.querySelector('.still');
	const row = still?.querySelector('li');
	if (!still || !row) return;
	let changed = false;
	const print = () => {
		const first = sameSpan(view.span, view.first.span) && view.matching === view.reported;
		if (first && !changed) return;
		changed = true;
		tell(still, row, view);
		draw(still);
	};
	addEventListener('beforeprint', print);
	matchMedia('print').addEventListener('change', ({ matches }) => matches && print());
}

/** Lists the events of the window. */
function tell(still: Element, row: HTMLElement, view: View): void {
	const shown = Array.from(view.shown);
	const count = words.countOf(shown.length, view.reported.events.length);
	still.querySelector('h2')!.textContent = texts.listed(spanWords(view.span), count);
	const link = row.querySelector('a')!.href.replace(/#.*$/, '');
	const rows = shown.slice(0, MOST).map((position) => {
		const { id, title, when, place } = view.read(position);
		const copy = row.cloneNode(true) as HTMLElement;
		copy.querySelector('svg')?.remove();
		Object.assign(copy.querySelector('a')!, { href: `${link}#${id}`, textContent: title });
		const time = document.createElement('time');
		time.dateTime = machineDate(when.edtf) ?? '';
		time.textContent = dateWords(when.edtf);
		const name = view.store.place(place)?.name;
		copy.querySelector('.under')!.replaceChildren(time, name ? ` · ${name}` : '');
		return copy;
	});
	const list = still.querySelector('ol')!;
	list.replaceChildren(...rows);
	still.querySelector('h2 + p')?.remove();
	if (shown.length <= MOST) return;
	const note = document.createElement('p');
	note.textContent = texts.first(MOST);
	list.before(note);
}

/** Puts the map as it stands in the place of the picture, or nothing where there is no map. */
function draw(still: Element): void {
	const picture = document.createElement('canvas');
	still.querySelector('.picture')!.replaceChildren(picture);
	const layers = [...document.querySelectorAll<HTMLCanvasElement>('.map > canvas')];
	// on paper they have no size; the ground reaches beyond the map on all sides alike
	const { width = 0, height = 0 } = layers.at(-1) ?? {};
	Object.assign(picture, { width, height });
	picture.style.maxWidth = '100%';
	const context = picture.getContext('2d')!;
	for (const layer of layers)
		if (layer.width && layer.height)
			context.drawImage(layer, (width - layer.width) / 2, (height - layer.height) / 2);
}
