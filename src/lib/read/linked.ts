import { when, type When } from '../time/when';
import { list, object, text } from './json';

/**
 * The time of a GeoJSON feature with a `when` as in the Linked Places format: one timespan, whose start without an end is
 * all of it. A member `edtf` beside the timespans says it in EDTF and counts before them, since two of them cannot say all
 * that EDTF can. Throws a `RangeError` that says what is wrong.
 */
export function linkedWhen(value: unknown): When {
	const { edtf, timespans } = object(value);
	if (text(edtf) !== '') return when(text(edtf));
	const spans = list(timespans);
	if (spans.length === 0) throw new RangeError('missing');
	if (spans.length > 1) throw new RangeError(`not one timespan: ${spans.length}`);

	const { start, end } = object(spans[0]);
	const first = bounds(start);
	if (first === null) throw new RangeError('a timespan without a start');
	const last = bounds(end);
	if (last === null) return when(first[0] === first[1] ? first[0] : `[${first[0]}..${first[1]}]`);
	if (first[0] !== first[1] || last[0] !== last[1])
		throw new RangeError('earliest and latest stand beside another end: say it in edtf');
	return when(first[0] === last[0] && isDay(first[0]) ? first[0] : `${first[0]}/${last[0]}`);
}

/** The earliest and the latest date of an end of a timespan, or null when there is none. */
function bounds(value: unknown): readonly [string, string] | null {
	const { in: whole, earliest, latest } = object(value);
	if (text(whole) !== '') return [text(whole), text(whole)];
	const [from, to] = [text(earliest), text(latest)];
	if (from === '' && to === '') return null;
	if (from === '' || to === '') throw new RangeError('earliest without latest, or the reverse');
	return [from, to];
}

function isDay(date: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(date);
}
