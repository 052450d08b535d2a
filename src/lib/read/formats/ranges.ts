import { parseEdtf } from '../../time/edtf';
import { none, type Order, type Read } from './dateread';
import { goesOn } from './nothing';

/** Reads a part of a text. */
type Again = (text: string) => Read;

/** Between two dates: a long dash, or a short one or a word with spaces around it. */
const WIDE = / ?[–—] ?| - | (?:to|until|till|through|thru|bis|a|à|au|al|até|hasta|до|по|إلى) /giu;
/** A short dash without spaces, where what stands on both sides says that it is one. */
const narrow: readonly RegExp[] = [
	/^(\d{1,2}\.?)-(\d{1,2}\.? \p{L}.*)$/u,
	/^(\p{L}{3,12}\.? \d{1,2})-(\d{1,2},? \d{4})$/u,
	/^(\d{1,2})\/(\d{1,2}\.? \p{L}.*)$/u,
	/^(\d{4})-(\d{4})$/,
	/^(\d{1,4})-(\d{1,4} ?(?:bce?|ad|ce))$/i,
	/^(\d{1,2}[./]\d{1,2}[./]\d{2,4})-(\d{1,2}[./]\d{1,2}[./]\d{2,4})$/,
	/^(\d{4}-\d\d-\d\d)-(\d{4}-\d\d-\d\d)$/,
	/^(\d{1,2}\p{L}{0,2}\.? \p{L}{3,12}\.?(?:,? \d{4})?)-(\d{1,2}\p{L}{0,2}\.? \p{L}{3,12}\.?,? \d{4})$/u,
	/^(\p{L}{3,12}\.? \d{1,2}(?:,? \d{4})?)-(\p{L}{3,12}\.? \d{1,2},? \d{4})$/u,
	/^(\p{L}{3,12}\.?)[-/](\p{L}{3,12}\.? \d{4})$/u,
	/^(\d{1,2})\.?-(\d{1,2}[./]\d{1,2}[./]\d{4})$/,
	/^(\d{1,2}\.\d{1,2})\.?-(\d{1,2}\.\d{1,2}\.\d{4})$/,
	/^(\d{4}(?:-\d\d){1,2})\/(\d\d)$/
];
/** What begins and is not said to end. */
const SINCE = /^(?:since|from|depuis|seit|desde|dal) (.{4,30})$|^(.{4,30}) onwards?$/i;

/** From one date to another, such as `9–12 July 2016`; null when the text is not two dates. */
export function range(text: string, again: Again): Read | null {
	const some = /^between (.{1,30}) and (.{4,30})$/i.exec(text);
	if (some) return someDay(range(`${some[1]} to ${some[2]}`, again));
	const since = SINCE.exec(text);
	const pair = split(text.replace(/^(?:from|del?|du|vom|dal) /i, ''));
	if (pair === null) return since && open(again(since[1] ?? since[2]));
	const [left, right] = pair;
	if (goesOn(right)) return open(again(left));
	const days = /^\d{1,2}(,? \d{4})$/.exec(right);
	const month = /^(\p{L}{3,12}\.? )\d{1,2}$/u.exec(left);
	// July 9–12, 2016
	if (days && month) return fromTo(again(`${left}${days[1]}`), again(`${month[1]}${right}`));
	// 1914–18
	if (/^\d{4}$/.test(left) && /^\d\d$/.test(right) && /[–—]/.test(text))
		return fromTo(again(left), again(`${left.slice(0, 2)}${right}`));
	// 2016-06-15 to 17
	if (/^\d{4}(-\d\d){1,2}$/.test(left) && /^\d\d$/.test(right))
		return fromTo(again(left), again(`${left.slice(0, -2)}${right}`));
	const end = again(right);
	return 'reason' in end ? null : fromTo(begun(left, right, end, again), end);
}

function split(text: string): readonly [string, string] | null {
	const signs = [...text.matchAll(WIDE)];
	if (signs.length > 1) return null;
	if (signs.length === 1) {
		const [{ 0: sign, index }] = signs;
		return [text.slice(0, index).trim(), text.slice(index + sign.length).trim()];
	}
	const found = narrow.map((pattern) => pattern.exec(text)).find((match) => match !== null);
	return found ? [found[1], found[2]] : null;
}

/** The first of two dates, with what it leaves out because the second says it. */
function begun(left: string, right: string, end: Read, again: Again): Read {
	// IVe–Ve siècle
	const age = /^[ivx\d]{1,5}\p{L}{0,3}\.?( (?:si[eè]|cent|jahr|sec|век).{0,20})$/iu.exec(right);
	if (age && /^[ivx\d]{1,5}\p{L}{0,3}\.?$/iu.test(left)) return again(`${left}${age[1]}`);
	// 15.6.–17.6.2016
	const dotted = /^\d{1,2}\.\d{1,2}$/.test(left) && /\.\d{4}$/.exec(right);
	if (dotted) return again(`${left}${dotted[0]}`);
	// 9–12 July 2016
	const rest = /^\d{1,2}(?:\.|st|nd|rd|th)?( ?\D.*)$/.exec(right);
	if (rest && /^\d{1,2}(?:\.|st|nd|rd|th|er)?$/.test(left)) return again(`${left}${rest[1]}`);
	// 28 July – 3 August 2016, May – June 1915
	const year = / \d{4}$/.exec(right);
	if (year && /\p{L}/u.test(left) && /^\D{0,14}\d{0,2}\D{0,14}$/.test(left)) {
		const start = again(`${left}${year[0]}`);
		// 28 December – 3 January 2017
		return isAfter(start, end) ? again(`${left} ${Number(year[0]) - 1}`) : start;
	}
	// 264–241 BC
	const era = / ?(?:bce?|ad|ce)$/i.exec(right);
	return again(era && /^\d{1,4}$/.test(left) ? `${left}${era[0]}` : left);
}

/** What goes on from a date. */
function open(start: Read): Read | null {
	return 'edtf' in start && /\d$/.test(start.edtf) && !start.edtf.includes('/')
		? { ...start, edtf: `${start.edtf}/..` }
		: null;
}

/** Some day of what lasts from one date to another. */
function someDay(read: Read | null): Read | null {
	if (read === null || !('edtf' in read)) return null;
	const [first, last] = read.edtf.split('/');
	return last === undefined ? read : { ...read, edtf: `[${first}..${last}]` };
}

function isAfter(start: Read, end: Read): boolean {
	return 'edtf' in start && 'edtf' in end && start.edtf > end.edtf;
}

/** What lasted from one date to the other. Which number is the day is the same in both. */
function fromTo(start: Read, end: Read): Read {
	if ('reason' in start) return start;
	if ('reason' in end) return end;
	const [dmy, mdy] = (['dmy', 'mdy'] as const).map((order) => {
		const [from, to] = [start, end].map((one) => inOrder(one, order));
		return from !== null && to !== null ? joined(from, to) : null;
	});
	const notation = [start, end].map((one) => one.notation).find((one) => one !== undefined);
	if (dmy === null && mdy === null) return none('it ends before it starts');
	if (dmy === mdy || notation === undefined) return { edtf: (dmy ?? mdy)! };
	if (dmy !== null && mdy !== null) return { notation, dmy, mdy };
	return { edtf: (dmy ?? mdy)!, order: dmy === null ? 'mdy' : 'dmy', notation };
}

function inOrder(read: Exclude<Read, { reason: string }>, order: Order) {
	if (!('edtf' in read)) return read[order];
	return read.order === undefined || read.order === order ? read.edtf : null;
}

/** An interval; null when it ends before it starts. */
function joined(start: string, end: string): string | null {
	if (start === end) return start;
	try {
		parseEdtf(`${start}/${end}`);
		return `${start}/${end}`;
	} catch {
		return null;
	}
}
