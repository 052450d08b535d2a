import { list, object, text } from '../json';
import { checked, type DateRead } from './dates';
import { yearText } from './edtftext';
import { goesOn } from './nothing';
import { readDate } from './notation';

/** What a `when` says: a date in EDTF and what EDTF cannot say of it, in words; or why there is none. */
export type TimespanRead =
	{ readonly edtf: string; readonly note: string } | { readonly reason: string };

/** The two ends of something, each from the first to the last day that it may be; null: nobody says. */
interface Bounds {
	readonly first: string | null;
	readonly last: string | null;
}

/**
 * The time of a `when` of Linked Places and GeoJSON-T. `edtf` beside the timespans counts before them. A start alone is
 * all of it; of several timespans it lasts from the first to the last, and the gaps are told. Ends that are not exact
 * become the widest that they may be, and are told too.
 */
export function readWhen(value: unknown): TimespanRead {
	const { edtf, timespans, certainty, periods, label } = object(value);
	if (text(edtf) !== '') return noted(checked(text(edtf)));
	const spans = (Array.isArray(timespans) ? timespans : timespans ? [timespans] : []).map(spanOf);
	if (spans.length === 0) {
		const [period] = list(periods).map((each) => text(object(each).name));
		const name = text(label) || period;
		return { reason: name ? `only the name of a period: "${name.slice(0, 60)}"` : 'no timespan' };
	}
	const bad = spans.find((span) => 'reason' in span);
	if (bad !== undefined) return bad as { readonly reason: string };
	const read = (spans as SpanRead[]).reduce(together);
	const doubt =
		/^(less-certain|uncertain)$/.test(text(certainty)) && /\d$/.test(read.edtf) ? '?' : '';
	const several = spans.length > 1 ? `${spans.length} timespans, with gaps between them` : '';
	const note = [several, read.note].filter((part) => part !== '').join('; ');
	return noted(checked(`${read.edtf}${read.edtf.includes('/') ? '' : doubt}`), note);
}

interface SpanRead {
	readonly edtf: string;
	readonly note: string;
}

function noted(read: DateRead, note = ''): TimespanRead {
	return 'reason' in read ? read : { ...read, note };
}

/** It goes on. */
const OPEN: Bounds = { first: '..', last: '..' };

function spanOf(value: unknown): SpanRead | { readonly reason: string } {
	const { start, end } = object(value);
	const from = boundsOf(start);
	const to = goesOn(end) || goesOn(object(end).in) ? OPEN : boundsOf(end);
	if (typeof from === 'string') return { reason: from };
	if (typeof to === 'string') return { reason: to };
	if (from === null && to === null) return { reason: 'a timespan without start and end' };
	if (to === null) return alone(from!);
	const [first, last] = [from?.first ?? from?.last ?? '', to.last ?? to.first ?? ''];
	const vague = [from, to].filter((ends) => ends !== null && ends.first !== ends.last);
	const words = vague.map((ends) => `${ends === from ? 'begins' : 'ends'} ${spoken(ends!)}`);
	const edtf = first === last && vague.length === 0 ? first : `${first}/${last}`;
	return { edtf, note: words.join(', ') };
}

/** Something of which only the start is said. */
function alone({ first, last }: Bounds): SpanRead {
	if (first !== null && last !== null)
		return { edtf: first === last ? first : `[${first}..${last}]`, note: '' };
	return first === null
		? { edtf: `/${last}`, note: `by ${last}` }
		: { edtf: `${first}/`, note: `not before ${first}` };
}

function spoken({ first, last }: Bounds): string {
	if (first === null) return `by ${last}`;
	return last === null ? `not before ${first}` : `between ${first} and ${last}`;
}

/** The earliest and the latest date of an end, null when it has none, or what is wrong with it. */
function boundsOf(value: unknown): Bounds | string | null {
	if (typeof value === 'string' || typeof value === 'number') return boundsOf({ in: value });
	const ends = object(value);
	const dates: (string | null)[] = [];
	for (const end of [ends.in, ends.earliest, ends.latest]) {
		const given = typeof end === 'number' ? String(end) : text(end);
		const read = given === '' ? null : linkedDate(given);
		if (read !== null && 'reason' in read) return `${read.reason}: "${given.slice(0, 40)}"`;
		dates.push(read?.edtf ?? null);
	}
	const [whole, first, last] = dates;
	if (whole !== null) return { first: whole, last: whole };
	return first === null && last === null ? null : { first, last };
}

/** A date of ISO 8601, its year with or without a sign and leading zeros. */
function linkedDate(given: string): DateRead {
	const found = /^([-+]?)0{0,8}(\d{1,4})((?:-\d\d){0,2})$/.exec(given);
	if (found) {
		const [, sign, digits, rest] = found;
		return checked(`${yearText(sign === '-' ? -Number(digits) : Number(digits))}${rest}`);
	}
	const read = readDate(given);
	if ('edtf' in read) return { edtf: read.edtf };
	return {
		reason: 'reason' in read ? read.reason : 'whether day or month comes first is not known'
	};
}

/** From the earlier start to the later end of two. */
function together(a: SpanRead, b: SpanRead): SpanRead {
	const both = [a, b].map(({ edtf }) =>
		edtf.startsWith('[') ? edtf.slice(1, -1).split('..') : edtf.split('/')
	);
	const from = ordered(both.map(([first]) => first))[0];
	const ends = both.map(([first, last = first]) => last);
	const to = ends.includes('..') ? '..' : (ordered(ends).at(-1) ?? '');
	const note = [a.note, b.note].filter((part) => part !== '').join('; ');
	return { edtf: from === to ? from : `${from}/${to}`, note };
}

/** In the order of time; an unknown date counts as the first. */
function ordered(dates: readonly string[]): string[] {
	const year = (date: string) => Number(/^-?\d{4}/.exec(date)?.[0] ?? -Infinity);
	return [...dates].sort((a, b) => year(a) - year(b) || (a < b ? -1 : 1));
}
