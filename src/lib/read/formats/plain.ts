import { link } from '../link';

/** The named characters that texts from the web use most; others stay as they were written. */
const named: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', ' '],
	['ndash', '–'],
	['mdash', '—'],
	['hellip', '…'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['ldquo', '“'],
	['rdquo', '”'],
	['laquo', '«'],
	['raquo', '»'],
	['copy', '©'],
	['deg', '°'],
	['eacute', 'é']
]);

/** A text with its character references put in. One pass: what comes out is not looked at again. */
export function entities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return named.get(name) ?? named.get(name.toLowerCase()) ?? whole;
		const hex = name[1] === 'x' || name[1] === 'X';
		const code = hex ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		const surrogate = code >= 0xd800 && code <= 0xdfff;
		return code > 0 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : whole;
	});
}

/** An address in a text with the words that it lay under. */
export interface Anchor {
	readonly url: string;
	readonly words: string;
}

const breaking = new Set([
	'p',
	'br',
	'div',
	'li',
	'ul',
	'ol',
	'tr',
	'blockquote',
	'h1',
	'h2',
	'h3',
	'h4'
]);
const silent = new Set(['script', 'style', 'iframe', 'object']);

/**
 * What text with HTML in it says: tags are taken out, paragraphs become lines, and the addresses of links come beside it.
 * A `<` that begins no tag is a letter. Never anything but text comes out; it is not meant to make HTML safe.
 */
export function plain(html: string): { text: string; anchors: Anchor[] } {
	if (!html.includes('<')) return { text: tidy(entities(html)), anchors: [] };
	const parts: string[] = [];
	const anchors: Anchor[] = [];
	let open: { url: string; from: number } | null = null;
	let hidden = '';
	let at = 0;
	while (at < html.length) {
		const tag = html.indexOf('<', at);
		const text = html.slice(at, tag < 0 ? html.length : tag);
		if (hidden === '') parts.push(entities(text));
		if (tag < 0) break;
		const begins = /[a-z/!]/i.test(html[tag + 1] ?? '');
		const end = begins ? html.indexOf('>', tag) : -1;
		if (end < 0) {
			if (hidden === '') parts.push('<');
			at = tag + 1;
			if (begins) {
				parts.push(entities(html.slice(at)));
				break;
			}
			continue;
		}
		const inner = html.slice(tag + 1, end);
		const name = /^\/?([a-z0-9]{1,12})/i.exec(inner)?.[1].toLowerCase() ?? '';
		const closes = inner.startsWith('/');
		if (hidden !== '') hidden = closes && name === hidden ? '' : hidden;
		else if (silent.has(name) && !closes) hidden = name;
		else if (breaking.has(name)) parts.push('\n');
		else if (name === 'a' && !closes) open = { url: hrefOf(inner), from: parts.length };
		else if (name === 'a' && open !== null) {
			if (open.url !== '')
				anchors.push({ url: open.url, words: tidy(parts.slice(open.from).join('')) });
			open = null;
		}
		at = end + 1;
	}
	return { text: tidy(parts.join('')), anchors };
}

function hrefOf(tag: string): string {
	const found =
		/\bhref\s{0,3}=\s{0,3}(?:"([^"]{1,2048})"|'([^']{1,2048})'|([^\s"'>]{1,2048}))/i.exec(tag);
	return link(entities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim()) ?? '';
}

/** Single spaces, and lines that are not empty. */
function tidy(text: string): string {
	return text
		.split('\n')
		.map((line) =>
			line
				.split(/[ \t\r\u00A0]+/)
				.join(' ')
				.trim()
		)
		.filter((line) => line !== '')
		.join('\n');
}

/** What text with HTML in it says. */
export function plainText(html: string): string {
	return plain(html).text;
}
