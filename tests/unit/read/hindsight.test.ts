import { describe, expect, test } from 'vitest';
import { when } from '../../../src/lib/time/when';
import { mosul } from '../mosul';

const months =
	'January|February|March|April|May|June|July|August|September|October|November|December'.split(
		'|'
	);
const named = new RegExp(
	`(?:\\b(\\d{1,2})(?:(?:-| and | or | to )\\d{1,2})? )?\\b(${months.join('|')})\\b(?: (\\d{4}))?|\\b(20[012]\\d)\\b`,
	'g'
);

/** The first day of each date that a text names; one without a year is of the year that is given. */
function datesIn(text: string, year: string): number[] {
	return [...text.matchAll(named)].map(([, day = '1', month, itsYear = year, alone]) =>
		alone
			? Date.UTC(Number(alone), 0, 1)
			: Date.UTC(Number(itsYear), months.indexOf(month), Number(day))
	);
}

const reported = mosul.events.filter((event) => event.reported !== null);
const out = new Map(mosul.sources.map(({ id, date }) => [id, date]));

describe('the shipped record as it was known at the time', () => {
	test('dates are found in texts', () => {
		const days = datesIn('On 9 or 10 July, by May 2017, since 2014.', '2016');
		expect(days).toEqual([Date.UTC(2016, 6, 9), Date.UTC(2017, 4, 1), Date.UTC(2014, 0, 1)]);
	});

	test.each(
		reported.filter(({ status }) => status !== 'planned').map((event) => [event.id, event])
	)(
		'%s: title and summary name no day after the first reports',
		(_, { id, title, summary, reported }) => {
			const last = when(reported!).latestEnd;
			const text = `${title} ${summary}`;
			// a day in October 2014 that somebody gives, told in 2016
			const late = datesIn(
				id === 'ctx-hit-falls' ? text.replace('2 October ', '') : text,
				reported!.slice(0, 4)
			).filter((day) => day >= last);
			expect(late.map((day) => new Date(day).toISOString())).toEqual([]);
		}
	);

	test('title and summary rest on nothing that counted years later', () => {
		const later = reported.filter(
			({ title, summary, reported }) =>
				reported! < '2018' && /\bUCDP\b|\bWikipedia\b|\bencyclop/.test(`${title} ${summary}`)
		);
		expect(later.map(({ id }) => id)).toEqual([]);
	});

	test('figures, conflicts and notes name no day after the last source came out', () => {
		const late = mosul.events.flatMap(
			({ id, when: { edtf }, sources, figures, conflict, note }) => {
				const dates = sources.map((source) => out.get(source)!);
				if (dates.includes('')) return []; // never shown on a day
				const last = Math.max(...dates.map((date) => when(date).latestEnd));
				const text = [...figures.map(({ value }) => value), conflict, note].join(' ');
				const year = /\d{4}/.exec(edtf)![0];
				return datesIn(text, year).some((day) => day >= last) ? [id] : [];
			}
		);
		expect(late).toEqual([]);
	});

	test('an outcome says no more than was known when it was settled', () => {
		const late = mosul.events.flatMap(({ id, outcome }) => {
			if (!outcome?.date) return [];
			const last = when(outcome.date).latestEnd;
			return datesIn(outcome.note, outcome.date.slice(0, 4)).some((day) => day >= last) ? [id] : [];
		});
		expect(late).toEqual([]);
	});
});

describe('the shipped story', () => {
	test('has steps of no more than 55 words, carried by events', () => {
		expect(mosul.story.length).toBeGreaterThanOrEqual(10);
		expect(mosul.story.length).toBeLessThanOrEqual(14);
		for (const { text, events } of mosul.story) {
			expect(text.split(/\s+/).length).toBeLessThanOrEqual(55);
			expect(events.length).toBeGreaterThan(0);
		}
	});

	test('goes forward in time', () => {
		const starts = mosul.story.map(({ from }) => from);
		expect(starts).toEqual(starts.toSorted());
	});
});
