/** What the start of a JSON file shows of its shape. */
export interface JsonStart {
	/**
	 * Every member down to a few levels, such as `type`, `features[].properties.date` or `[].latitude`, with its first
	 * value when that is a text or a number, else empty. Only the first members of lists and objects are looked at.
	 */
	readonly paths: ReadonlyMap<string, string>;
	/** Whether a second whole value follows the first on a line of its own: newline-delimited JSON. */
	readonly lines: boolean;
}

const deepest = 7;
const mostPaths = 4000;

/**
 * Looks at the start of a text that may be JSON, cut off anywhere; null when it is none. Linear, and without recursion.
 */
export function jsonStart(start: string): JsonStart | null {
	const text = start.startsWith('\uFEFF') ? start.slice(1) : start;
	if (!/^[[{]/.test(text.trimStart().slice(0, 1))) return null;
	const paths = new Map<string, string>();
	/** The path of each container that is open, and whether it is an object. */
	const open: { path: string; object: boolean; key: string | null }[] = [];
	let values = 0;
	const put = (value: string) => {
		const inner = open.at(-1);
		if (inner === undefined) return;
		const path = pathIn(inner);
		if (open.length <= deepest && paths.size < mostPaths && !paths.get(path))
			paths.set(path, value);
	};
	let at = 0;
	while (at < text.length) {
		const character = text[at];
		const inner = open.at(-1);
		if (character === '{' || character === '[') {
			if (inner === undefined && ++values > 1) return { paths, lines: true };
			put('');
			open.push({ path: inner ? pathIn(inner) : '', object: character === '{', key: null });
			at++;
		} else if (character === '}' || character === ']') {
			if (inner === undefined || inner.object !== (character === '}')) return null;
			open.pop();
			at++;
		} else if (character === '"') {
			const end = stringEnd(text, at + 1);
			if (end < 0) break;
			const string = text.slice(at + 1, Math.min(end, at + 200));
			at = end + 1;
			const colon = colonAfter(text, at);
			if (inner?.object && inner.key === null && colon >= 0) {
				inner.key = string;
				at = colon + 1;
			} else if (inner === undefined) return null;
			else put(string);
		} else if (character === ',') {
			if (inner === undefined) return null;
			inner.key = null;
			at++;
		} else if (/\s/.test(character)) at++;
		else {
			const word = /^[-+.\w]{1,40}/.exec(text.slice(at, at + 40))?.[0];
			if (word === undefined || inner === undefined) return null;
			put(word);
			at += word.length;
		}
	}
	return { paths, lines: false };
}

function pathIn({
	path,
	object,
	key
}: {
	path: string;
	object: boolean;
	key: string | null;
}): string {
	if (!object) return `${path}[]`;
	return path === '' ? (key ?? '') : `${path}.${key ?? ''}`;
}

/** The index of the quote that closes a string, or a negative number. */
function stringEnd(text: string, from: number): number {
	for (let at = from; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === '"') return at;
	}
	return -1;
}

function colonAfter(text: string, from: number): number {
	let at = from;
	while (at < text.length && /\s/.test(text[at])) at++;
	return text[at] === ':' ? at : -1;
}
