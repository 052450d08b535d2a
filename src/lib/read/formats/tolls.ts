import type { Draft } from './draft';
import { isNothing } from './nothing';
import { countOf } from './tabular';

type Toll = NonNullable<Draft['deaths']>;

const NUMBER = '(\\d[\\d,]{0,15})';
/** How a number of people is written that is not known exactly, and what it then says. */
const ways: readonly (readonly [way: RegExp, (a: number, b: number) => Toll])[] = [
	[between('(?:-|–|—|to|bis|or)'), (low, high) => ({ low, high })],
	[after('at least|min|minimum|>=|≥'), (low) => ({ low })],
	[before('\\+|or more|and more'), (low) => ({ low })],
	[after('more than|over|>'), (low) => ({ low: low + 1 })],
	[after('up to|at most|max|maximum|<=|≤'), (high) => ({ high })],
	[after('less than|fewer than|under|<'), (high) => ({ high: Math.max(high - 1, 0) })],
	[
		after('~|≈|c|ca|circa|about|around|approx|approximately|some|nearly|almost'),
		(best) => ({ best })
	]
];

/** A number of people as a text says it: exact, a range, a bound, or about so many; null where it says none. */
export function tollOf(text: string): Toll | null {
	const said = text.trim().toLowerCase().replace(/\.0$/, '');
	const exact = countOf(said);
	if (exact !== null) return { best: exact };
	if (said.length > 60) return null;
	for (const [way, toll] of ways) {
		const [a, b] = (way.exec(said) ?? []).slice(1).map(countOf);
		if (a != null && b !== null) return toll(a, b ?? a);
	}
	return null;
}

/** What such a text says beyond an exact number: to be kept as it stands. */
export function inWords(text: string): string | null {
	return isNothing(text) || countOf(text.trim().replace(/\.0$/, '')) !== null ? null : text.trim();
}

function after(words: string): RegExp {
	return new RegExp(`^(?:${words})\\.? ?${NUMBER}$`);
}

function before(words: string): RegExp {
	return new RegExp(`^${NUMBER} ?(?:${words})$`);
}

function between(words: string): RegExp {
	return new RegExp(`^${NUMBER} ?${words} ?${NUMBER}$`);
}
