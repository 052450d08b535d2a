import type { Measure } from '../map/label-text';

/** The system's own fonts, as everywhere in the product. */
export const FAMILY =
	'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/** A CSS font of a weight and a size in pixels. */
export function fontOf(weight: number, size: number): string {
	return `${weight} ${size}px ${FAMILY}`;
}

/** What XML cannot hold at all, and halves of signs. */
const impossible = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;
/** Marks that turn the direction of what follows them; a text from data may only turn its own letters. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text from data as a line that can stand beside others: no ends of lines, nothing that turns them about. */
export function plain(text: string): string {
	return text.replace(impossible, '').replace(turning, '').replace(/\s+/g, ' ').trim();
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** A text as XML holds it, in elements and in attributes. */
export function escaped(text: string): string {
	return text
		.replace(impossible, '')
		.replace(turning, '')
		.replace(/[&<>"']/g, (sign) => entities[sign]);
}

/** A text cut so that it fits, with an ellipsis where it was cut. */
export function shortened(text: string, width: number, font: string, measure: Measure): string {
	if (measure(text, font) <= width) return text;
	const letters = Array.from(text);
	let [fits, most] = [0, letters.length];
	while (fits < most) {
		const middle = Math.ceil((fits + most) / 2);
		if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`, font) <= width) fits = middle;
		else most = middle - 1;
	}
	return `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** A text as lines of a width; a word that is wider is cut. At most `most` lines, the last one shortened. */
export function wrapped(
	text: string,
	width: number,
	font: string,
	measure: Measure,
	most = 12
): string[] {
	const lines: string[] = [];
	let line = '';
	const words = plain(text).split(' ');
	for (let i = 0; i < words.length; i++) {
		const longer = line ? `${line} ${words[i]}` : words[i];
		if (measure(longer, font) <= width) {
			line = longer;
			continue;
		}
		if (lines.length === most - 1) {
			return [
				...lines,
				shortened([line, ...words.slice(i)].join(' ').trim(), width, font, measure)
			];
		}
		if (line) {
			lines.push(line);
			line = '';
			i--;
			continue;
		}
		const cut = shortened(words[i], width, font, measure).slice(0, -1) || words[i][0];
		lines.push(cut);
		words[i] = words[i].slice(cut.length);
		if (words[i]) i--;
	}
	return line ? [...lines, line] : lines;
}
