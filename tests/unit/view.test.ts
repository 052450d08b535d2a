import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/lib/events/kind';
import { statuses } from '../../src/lib/events/status';
import { noFilters } from '../../src/lib/store/filter';
import type { Certainty } from '../../src/lib/store/order';
import { telling } from '../../src/lib/store/sheet';
import { toll } from '../../src/lib/store/toll';
import { retold, store } from '../../src/lib/store/store';
import { tenuresOf } from '../../src/lib/tenuresof';
import { isoDay } from '../../src/lib/time/calendar';
import { DAY, duration, nearestDay, overlaps, type Span } from '../../src/lib/time/span';
import { View } from '../../src/lib/view.svelte';
import { presets } from '../../src/lib/viewstate';
import { dataset, day, event, idsOf, march, source } from './dataset';
import { mosul } from './mosul';
import { bruteForce, someDataset, someFilters, someSpan, wholeOf } from './random';

const marchStore = store(march);
const mosulStore = store(mosul);

const days = ([start, end]: Span) => [isoDay(start), isoDay(end - DAY)];
const window = (from: string, to: string): Span => [day(from), day(to) + DAY];

function marchView(from = '2016-03-04', to = '2016-03-06'): View {
	const view = new View(marchStore);
	view.scrub(window(from, to));
	return view;
}

/** A view of few events or of the shipped ones. */
const someView = fc
	.oneof(
		{ weight: 4, arbitrary: someDataset.map(store) },
		{ weight: 1, arbitrary: fc.constant(mosulStore) }
	)
	.map((store) => new View(store));
/** A part of the time about the events: 0 is the first, 1 the last. */
const somePart = fc.double({ min: -0.5, max: 1.5, noNaN: true });

function at({ store: { extent } }: View, part: number): number {
	return extent[0] + part * duration(extent);
}

describe('at first', () => {
	test('without a word from the dataset all events are in the window and on the screen', () => {
		const view = new View(marchStore);
		expect(days(view.span)).toEqual(['2016-03-01', '2016-03-31']);
		expect(view.domain).toEqual(view.span);
		expect(view.count).toBe(march.events.length);
		expect(view.selected).toBeNull();
	});

	test('the dataset says which days, which event and which place to show', () => {
		const firstView = {
			from: '2016-03-02',
			to: '2016-03-06',
			domain: ['2016-03-01', '2016-03-20'],
			map: { lat: 36, lon: 43, zoom: 8 },
			event: 'siege'
		} as const;
		const view = new View(store({ ...march, firstView }));
		expect(days(view.span)).toEqual(['2016-03-02', '2016-03-06']);
		expect(days(view.domain)).toEqual(['2016-03-01', '2016-03-20']);
		expect(view.event?.id).toBe('siege');
		expect(view.map).toEqual(firstView.map);
	});

	test('the first view is the state that the view is in, even where it had to be mended', () => {
		const one = dataset([event('one', '2016-03-01', 'battle')]);
		for (const set of [march, mosul, one, dataset([])]) {
			const view = new View(store(set));
			expect(view.state).toEqual(view.first);
		}
	});

	test('a dataset without events shows a day in which nothing happened', () => {
		const view = new View(store(dataset([])));
		expect(view.count).toBe(0);
		expect([...view.shown]).toEqual([]);
		view.selectNext(1);
		view.selectNext(-1);
		expect(view.selected).toBeNull();
	});
});

describe('the window', () => {
	test.each([
		['2016-03-04', '2016-03-06', ['aid', 'siege', 'raid', 'talks', 'march']],
		['2016-03-02', '2016-03-02', ['aid', 'strike', 'siege']],
		['2016-03-25', '2016-03-26', ['aid', 'camp']]
	])('from %s to %s holds %j', (from, to, expected) => {
		const view = marchView(from, to);
		expect(idsOf(marchStore, view.shown)).toEqual(expected);
		expect(view.count).toBe(expected.length);
	});

	test('covers whole days and at least one, and never goes far from the events', () => {
		fc.assert(
			fc.property(
				someView,
				fc.array(fc.tuple(somePart, somePart), { maxLength: 5 }),
				(view, moves) => {
					const [first, last] = view.store.extent;
					const room = Math.max((last - first) / 4 + DAY, 30 * DAY);
					for (const [a, b] of moves) {
						view.scrub([at(view, a), at(view, b)]);
						const [start, end] = view.span;
						expect(start % DAY).toBeCloseTo(0, 9);
						expect(end % DAY).toBeCloseTo(0, 9);
						expect(end - start).toBeGreaterThanOrEqual(DAY);
						expect(start).toBeGreaterThanOrEqual(first - room);
						expect(end).toBeLessThanOrEqual(last + room);
					}
				}
			)
		);
	});

	test('goes to the nearest days', () => {
		const view = marchView();
		view.scrub([day('2016-03-03') + 0.4 * DAY, day('2016-03-06') + 0.6 * DAY]);
		expect(days(view.span)).toEqual(['2016-03-03', '2016-03-06']);
	});

	test('an edge that is moved leaves the other where it is and never crosses it', () => {
		fc.assert(
			fc.property(someView, somePart, somePart, fc.boolean(), (view, from, to, start) => {
				view.scrub([at(view, from), at(view, from) + 5 * DAY]);
				const before = view.span;
				if (start) view.scrubStart(at(view, to * 3));
				else view.scrubEnd(at(view, to * 3));
				expect(view.span[start ? 1 : 0]).toBe(before[start ? 1 : 0]);
				expect(duration(view.span)).toBeGreaterThanOrEqual(DAY);
			})
		);
	});

	test.each([
		['2016-03-05', '2016-03-05', '2016-03-06'],
		['2016-03-20', '2016-03-06', '2016-03-06'],
		['1900-01-01', '2016-01-31', '2016-03-06']
	])('a start moved to %s makes it last from %s to %s', (to, from, until) => {
		const view = marchView();
		view.scrubStart(day(to));
		expect(days(view.span)).toEqual([from, until]);
	});

	test.each([
		['2016-03-06', '2016-03-04', '2016-03-05'],
		['2016-01-01', '2016-03-04', '2016-03-04'],
		['2100-01-01', '2016-03-04', '2016-04-30']
	])('an end moved to %s makes it last from %s to %s', (to, from, until) => {
		const view = marchView();
		view.scrubEnd(day(to));
		expect(days(view.span)).toEqual([from, until]);
	});

	test('keeps its length at the end of time', () => {
		const view = marchView();
		view.scrub(window('2030-01-01', '2030-01-03'));
		expect(duration(view.span)).toBe(3 * DAY);
	});

	test.each([
		['week', '2016-02-29', '2016-03-06'],
		['month', '2016-03-01', '2016-03-31'],
		['quarter', '2016-01-31', '2016-04-30'],
		['now', '2016-03-01', '2016-03-06'],
		['all', '2016-03-01', '2016-03-31']
	] as const)('the preset %s makes it last from %s to %s', (preset, from, to) => {
		const view = marchView();
		view.preset(preset);
		expect(days(view.span)).toEqual([from, to]);
	});

	test('is on the screen after any preset', () => {
		fc.assert(
			fc.property(
				someView,
				someSpan,
				somePart,
				fc.constantFrom(...presets),
				(view, span, part, preset) => {
					view.scrub(span);
					view.show([at(view, part), at(view, part) + 10 * DAY]);
					view.preset(preset);
					expect(view.domain[0]).toBeLessThanOrEqual(view.span[0]);
					expect(view.domain[1]).toBeGreaterThanOrEqual(view.span[1]);
				}
			)
		);
	});
});

describe('the screen', () => {
	test('keeps the instant under the pointer when it zooms', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.3, max: 0.7, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0.9, max: 8, noNaN: true }),
				(part, where, factor) => {
					const view = new View(mosulStore);
					view.show([at(view, part) - 60 * DAY, at(view, part) + 60 * DAY]);
					const about = view.domain[0] + where * duration(view.domain);
					view.zoom(about, factor);
					expect((about - view.domain[0]) / duration(view.domain)).toBeCloseTo(where, 6);
					expect(duration(view.domain)).toBeCloseTo((120 * DAY) / factor, -2);
				}
			)
		);
	});

	test('never shows less than two days, still about the pointer', () => {
		const view = marchView();
		const about = day('2016-03-05');
		for (let i = 0; i < 50; i++) view.zoom(about, 2);
		expect(duration(view.domain)).toBe(2 * DAY);
		expect(view.domain[0]).toBeLessThanOrEqual(about);
		expect(view.domain[1]).toBeGreaterThan(about);
	});

	test('never shows more than the events with room about them', () => {
		const view = marchView();
		for (let i = 0; i < 50; i++) view.zoom(day('2016-03-05'), 0.5);
		expect(days(view.domain)).toEqual(['2016-01-31', '2016-04-30']);
	});

	test('a pan keeps its length, up to the end of time', () => {
		const view = marchView();
		view.show(window('2016-03-01', '2016-03-10'));
		view.pan(5 * DAY);
		expect(days(view.domain)).toEqual(['2016-03-06', '2016-03-15']);
		view.pan(1000 * DAY);
		expect(days(view.domain)).toEqual(['2016-04-21', '2016-04-30']);
	});

	test('follows the window just so far that it is in sight, a seventh of the screen off its edges', () => {
		const view = marchView();
		view.show(window('2016-03-01', '2016-03-14'));
		view.scrub(window('2016-03-17', '2016-03-18'));
		view.follow();
		expect(days(view.domain)).toEqual(['2016-03-07', '2016-03-20']);
		view.scrub(window('2016-03-08', '2016-03-09'));
		view.follow();
		expect(days(view.domain)).toEqual(['2016-03-06', '2016-03-19']);
	});

	test('follows it no farther than there are events, or to where it is itself', () => {
		const view = marchView();
		view.show(window('2016-03-01', '2016-03-31'));
		const whole = view.domain;
		for (const at of ['2016-03-01', '2016-03-31']) {
			view.scrub(window(at, at));
			view.follow();
			expect(view.domain).toBe(whole);
		}
		view.scrub(window('2016-04-03', '2016-04-04'));
		view.follow();
		expect(days(view.domain)).toEqual(['2016-03-05', '2016-04-04']);
	});

	test('holds a window in its middle that leaves no such room', () => {
		const view = marchView();
		view.show(window('2016-03-01', '2016-03-14'));
		view.scrub(window('2016-03-07', '2016-03-18'));
		view.follow();
		expect(days(view.domain)).toEqual(['2016-03-06', '2016-03-19']);
	});

	test('grows for a window that is longer than itself', () => {
		const view = marchView('2016-03-01', '2016-03-31');
		view.show(window('2016-03-10', '2016-03-12'));
		view.follow();
		expect(view.domain[0]).toBeLessThan(view.span[0]);
		expect(view.domain[1]).toBeGreaterThan(view.span[1]);
	});

	test('stays when the window is well in sight', () => {
		const view = marchView('2016-03-10', '2016-03-12');
		const before = view.domain;
		view.reveal();
		view.follow();
		expect(view.domain).toBe(before);
	});

	test('the overview holds the coverage, the window and the screen', () => {
		const view = new View(store({ ...march, coverage: '2016-02/2016-03' }));
		expect(days(view.outline)).toEqual(['2016-02-01', '2016-03-31']);
		view.scrub(window('2016-04-10', '2016-04-12'));
		expect(days(view.outline)).toEqual(['2016-02-01', '2016-04-12']);
		view.show(window('2016-02-10', '2016-04-20'));
		expect(days(view.outline)).toEqual(['2016-02-01', '2016-04-20']);
	});

	test.each(['2016-02/..', '2016-02/'])('a coverage of %s ends with the events', (coverage) => {
		const view = new View(store({ ...march, coverage }));
		expect(days(view.outline)).toEqual(['2016-02-01', '2016-03-31']);
	});
});

describe('a selection', () => {
	test('brings its event into the window and onto the screen, the window keeping its length', () => {
		fc.assert(
			fc.property(someView, someSpan, fc.nat(), somePart, (view, span, pick, part) => {
				const { size } = view.store.columns;
				if (!size) return;
				view.scrub(span);
				view.show([at(view, part), at(view, part) + 10 * DAY]);
				const before = { length: duration(view.span), attention: view.attention };
				view.select(pick % size);
				expect(view.selected).toBe(pick % size);
				expect([...view.shown]).toContain(pick % size);
				expect(duration(view.span)).toBe(before.length);
				expect(overlaps(view.domain, eventSpan(view, pick % size))).toBe(true);
				expect(view.attention).toBe(before.attention + 1);
			})
		);
	});

	function eventSpan({ store: { columns } }: View, event: number): Span {
		return [columns.earliestStart[event], columns.latestEnd[event]];
	}

	test('of an event that is in the window already leaves the window', () => {
		const view = marchView();
		const before = view.span;
		view.select(marchStore.find('siege')!);
		expect(view.span).toBe(before);
		expect(view.event?.id).toBe('siege');
	});

	test('of an event that lasts into the screen leaves the screen', () => {
		const view = marchView();
		view.show([day('2016-03-04'), day('2016-03-20')]);
		const before = view.domain;
		view.select(marchStore.find('siege')!);
		expect(view.domain).toBe(before);
	});

	test('can be taken away', () => {
		const view = marchView();
		view.select(3);
		view.select(null);
		expect(view.selected).toBeNull();
		expect(view.event).toBeNull();
	});

	test('keeps a mark that is open, so that a reader can go through its events', () => {
		const view = marchView();
		const opened = { title: 'Hill Town', events: [0, 7], at: 'map', x: 0, y: 0 } as const;
		view.openMark(opened);
		view.select(7);
		expect(view.opened).toBe(opened);
	});

	test('walks all events in order, on and back, without skipping one', () => {
		fc.assert(
			fc.property(
				fc
					.oneof(someDataset, fc.constant(mosul))
					.chain((set) => fc.tuple(fc.constant(store(set)), someFilters(set, ['bridge', 'mosul']))),
				([store, filters]) => {
					const view = new View(store);
					view.filter(filters);
					const all = [...view.matching.events];
					if (!all.length) return;
					view.select(all[0]);
					const walked = all.map(() => {
						const { selected } = view;
						view.selectNext(1);
						return selected;
					});
					expect(walked).toEqual(all);
					expect(view.selected).toBe(all[all.length - 1]);
					const back = all.map(() => {
						const { selected } = view;
						view.selectNext(-1);
						return selected;
					});
					expect(back).toEqual(all.toReversed());
				}
			),
			{ numRuns: 40 }
		);
	});

	test.each([
		['2016-03-04', 1, 'talks'],
		['2016-03-04', -1, 'raid'],
		['2016-02-20', 1, 'fight'],
		['2016-02-20', -1, 'fight'],
		['2016-04-10', 1, 'camp'],
		['2016-04-10', -1, 'camp']
	] as const)('begins at the window: on %s, %i is %s', (from, by, expected) => {
		const view = marchView(from, from);
		view.selectNext(by);
		expect(view.event?.id).toBe(expected);
	});

	test('goes on from an event that the filters hide', () => {
		const view = marchView();
		view.select(marchStore.find('siege')!);
		view.filter({ statuses: new Set(['claimed']) });
		expect(view.event?.id).toBe('siege');
		view.selectNext(1);
		expect(view.event?.id).toBe('raid');
		view.selectNext(-1);
		expect(view.event?.id).toBe('strike');
	});
});

describe('filters', () => {
	test('compose, and go all at once', () => {
		const view = new View(marchStore);
		view.toggle('actors', 'daesh');
		expect(idsOf(marchStore, view.shown)).toEqual(['fight', 'siege', 'raid']);
		view.toggle('kinds', 'battle');
		expect(idsOf(marchStore, view.shown)).toEqual(['fight', 'siege']);
		view.scrub(window('2016-03-02', '2016-03-10'));
		expect(idsOf(marchStore, view.shown)).toEqual(['siege']);
		view.filter({ text: 'nothing like it' });
		expect(view.count).toBe(0);
		view.reset();
		expect(view.filters).toEqual(noFilters);
		expect(view.matching).toBe(marchStore.all);
	});

	test('a value that is toggled twice is as it was', () => {
		const view = new View(marchStore);
		view.toggle('places', 'ford');
		view.toggle('places', 'hill');
		view.toggle('places', 'ford');
		expect([...view.filters.places]).toEqual(['hill']);
	});

	test('what takes long is made ahead of a store, step by step, but where filters leave little of it', () => {
		const view = new View(mosulStore);
		const made: string[] = [];
		const end = view.ahead(function* ({ scene }) {
			for (const step of ['first', 'second']) yield made.push(`${step} of ${scene.id}`);
		});
		const steps = view.stepsAhead(marchStore);
		expect(made).toEqual([]);
		steps.next();
		expect(made).toEqual(['first of test']);
		expect([...steps]).toHaveLength(1);
		expect(made).toEqual(['first of test', 'second of test']);
		view.filter({ text: 'mosul' });
		expect([...view.stepsAhead(marchStore)]).toEqual([]);
		view.reset();
		end();
		expect([...view.stepsAhead(marchStore)]).toEqual([]);
	});

	test('what rests on a source is left, once there are sources', () => {
		const view = new View(
			store(
				dataset(
					[
						event('one', '2016-03-01', 'battle', { sources: ['wire', 'paper'] }),
						event('two', '2016-03-02', 'battle', { sources: ['wire'] })
					],
					{ sources: [source('wire'), source('paper')] }
				)
			)
		);
		view.filter({ sources: new Set(['paper', 'rumour']) });
		expect(idsOf(view.store, view.matching.events)).toEqual(['one']);
		view.receive(marchStore);
		expect(view.count).toBe(march.events.length);
	});

	test('a facet counts the events of the window', () => {
		const view = marchView();
		view.toggle('kinds', 'battle');
		const counts = view.facetCounts('kinds', kinds.length);
		expect(kinds.filter((_, i) => counts[i]).map(({ id }) => id)).toEqual([
			'battle',
			'civilians',
			'strategic',
			'diplomacy',
			'humanitarian'
		]);
		expect([...view.facetCounts('places', march.places.length)]).toEqual([1, 0, 0, 0]);
	});
});

test.each([
	['random datasets', someDataset.map(store), 100],
	['the shipped dataset', fc.constant(mosulStore), 200]
])(
	'for any windows and filters of %s the count, the list and the events agree',
	(_, stores, numRuns) => {
		fc.assert(
			fc.property(
				stores.chain((store) =>
					fc.tuple(
						fc.constant(store),
						someFilters(wholeOf(store), ['ISIS', 'bridge', 'Qayara', 'is', 'mosul air']),
						fc.array(fc.tuple(somePart, fc.double({ min: 0, max: 0.5, noNaN: true })), {
							minLength: 1,
							maxLength: 3
						})
					)
				),
				fc.constantFrom<Certainty>('possible', 'certain'),
				fc.oneof(fc.constantFrom('window' as const, null), somePart),
				([store, filters, windows], certainty, known) => {
					const view = new View(store);
					view.filter(filters);
					view.trust(certainty);
					view.knowBy(typeof known === 'number' ? nearestDay(at(view, known)) : known);
					for (const [part, length] of windows) {
						view.scrub([at(view, part), at(view, part + length)]);
						const expected = bruteForce(store, view.span, filters, certainty, view.knownOn);
						expect([...view.shown]).toEqual(expected);
						expect(view.count).toBe(expected.length);
						expect(view.toll).toEqual(toll(expected.map((at) => view.read(at))));
					}
				}
			),
			{ numRuns }
		);
	}
);

describe('what was known', () => {
	const reports = dataset([
		event('first', '2016-03-01', 'battle', { reported: '2016-03-01' }),
		event('late', '2016-03-02', 'battle', { reported: '2016-03-10' }),
		event('sometime', '2016-03-03', 'battle')
	]);

	test.each([
		[null, ['first', 'late', 'sometime']],
		['window', ['first']],
		[day('2016-03-09'), ['first']],
		[day('2016-03-10'), ['first', 'late']]
	] as const)('by %j in the window up to 4 March: %j', (known, expected) => {
		const view = new View(store(reports));
		view.scrub(window('2016-03-01', '2016-03-04'));
		view.knowBy(known);
		expect(idsOf(view.store, view.shown)).toEqual(expected);
		expect(view.facetCounts('kinds', kinds.length)[0]).toBe(expected.length);
		expect([0, 1, 2].filter((event) => view.isKnown(event))).toHaveLength(expected.length);
	});

	test('grows with a window that moves on', () => {
		const view = new View(store(reports));
		view.knowBy('window');
		view.scrub(window('2016-03-01', '2016-03-09'));
		expect(view.count).toBe(1);
		view.scrub(window('2016-03-01', '2016-03-10'));
		expect(view.count).toBe(2);
	});

	test('hides a selected event until it had been reported', () => {
		const view = new View(store(reports));
		view.select(1);
		view.knowBy(day('2016-03-05'));
		expect(view.event).toBeNull();
		view.knowBy(null);
		expect(view.event?.id).toBe('late');
	});
});

/** The shipped table as it lies on the disk, row by row in the order of the dataset. */
const table = new Map(
	csvParse(readFileSync(new URL('../../data/mosul/events.csv', import.meta.url), 'utf8')).map(
		(row) => [row.id, row]
	)
);
const mosulRows = mosul.events.map(({ id }) => table.get(id)!);

/** The last day that a day, a month or a year can mean, as a text. */
function lastDayOf(text: string): string {
	if (text.length > 7) return text;
	if (text.length === 4) return `${text}-12-31`;
	const [year, month] = text.split('-').map(Number);
	return isoDay(Date.UTC(year, month, 0));
}

/** Ids of the shipped events that had been reported by a day and may have been, or were, in a window. */
function byHand(on: string, [from, to]: Span, certainty: Certainty): string[] {
	return mosulRows.flatMap(({ id, date, status, reported }, i) => {
		if (!reported || lastDayOf(reported) > on) return [];
		const { earliestStart, latestStart, earliestEnd, latestEnd } = mosul.events[i].when;
		const lasts = /^\d.*\//.test(date) && status !== 'planned';
		const open = lasts && latestEnd - DAY > day(on);
		const [start, end] =
			certainty === 'possible' ? [earliestStart, latestEnd] : [latestStart, earliestEnd];
		return start < to && (open || end > from) ? id : [];
	});
}

const knownDays = [
	...['2014-01-03', '2014-06-10', '2014-06-12', '2014-08-04', '2014-12-25', '2015-04-01'],
	...['2015-11-14', '2016-03-24', '2016-06-30', '2016-07-09', '2016-07-10', '2016-07-11'],
	...['2016-07-12', '2016-08-26', '2016-10-17', '2017-01-25', '2017-06-22', '2017-07-10'],
	...['2017-12-10', '2026-01-01']
];
const someWindows = [
	['2013-12-01', '2018-12-31'],
	['2014-06-01', '2014-06-30'],
	['2016-06-17', '2016-07-20'],
	['2016-07-09', '2016-07-09'],
	['2016-12-01', '2017-07-31']
] as const;

describe.each(knownDays)('as known on %s the shipped record', (on) => {
	test.each(['possible', 'certain'] as const)(
		'shows, counts and offers what a filter by hand leaves: %s',
		(certainty) => {
			const view = new View(mosulStore);
			view.knowBy(day(on));
			view.trust(certainty);
			for (const [from, to] of someWindows) {
				view.scrub(window(from, to));
				const expected = byHand(on, view.span, certainty);
				expect(idsOf(mosulStore, view.shown)).toEqual(expected);
				expect(view.count).toBe(expected.length);
				const rows = mosulRows.filter(({ id }) => expected.includes(id));
				const places = view.facetCounts('places', mosul.places.length);
				expect([...places]).toEqual(
					mosul.places.map(({ id }) => rows.filter(({ place }) => place === id).length)
				);
				const actors = view.facetCounts('actors', mosul.actors.length);
				expect([...actors]).toEqual(
					mosul.actors.map(
						({ id }) => rows.filter(({ actors }) => actors.split(';').includes(id)).length
					)
				);
				const held = view.facetCounts('statuses', statuses.length);
				expect([...held]).toEqual(
					statuses.map((status) => rows.filter((row) => row.status === status).length)
				);
			}
		}
	);

	test('tells nothing that came out later', () => {
		const view = new View(mosulStore);
		view.knowBy(day(on));
		const known = new Set(byHand(on, [-Infinity, Infinity], 'possible'));
		expect([...view.reported.events].every((event) => known.has(mosul.events[event].id))).toBe(
			true
		);
		for (const { event, confirmed } of [...tenuresOf(view).values()].flat()) {
			for (const id of [event, ...confirmed]) if (id !== null) expect(known).toContain(id);
		}
		for (const event of view.reported.events) {
			const { sources, outcome, later } = view.read(event);
			const dates = sources.map((id) => lastDayOf(mosulStore.source(id)!.date));
			expect(dates.filter((date) => date > on)).toEqual([]);
			expect(outcome?.date ? lastDayOf(outcome.date) <= on : true).toBe(true);
			expect(later).toBe('');
		}
	});
});

test('the day for which holders are told is the last of the window, and none after what is known', () => {
	const view = marchView('2016-03-04', '2016-03-06');
	expect(isoDay(view.asOf)).toBe('2016-03-06');
	view.knowBy(day('2016-03-05'));
	expect(isoDay(view.asOf)).toBe('2016-03-05');
	view.knowBy(day('2016-03-20'));
	expect(isoDay(view.asOf)).toBe('2016-03-06');
	view.knowBy('window');
	view.scrub(window('2016-03-08', '2016-03-09'));
	expect(isoDay(view.asOf)).toBe('2016-03-09');
	expect(isoDay(view.knownOn)).toBe('2016-03-09');
});

test('an event that was going on, as far as was known, is selected without moving the window', () => {
	const events = [event('siege', '2016-03-01/2016-03-05', 'battle', { reported: '2016-03-01' })];
	const view = new View(store(dataset([...events, event('end', '2016-04-01', 'battle')])));
	view.knowBy(day('2016-03-02'));
	view.scrub(window('2016-03-20', '2016-03-21'));
	expect(idsOf(view.store, view.shown)).toEqual(['siege']);
	const before = view.span;
	view.select(0);
	expect(view.span).toBe(before);
	view.knowBy(null);
	view.select(0);
	expect(view.span).not.toBe(before);
});

test('what was certainly in a window is what looking at every event gives', () => {
	fc.assert(
		fc.property(someView, someSpan, somePart, (view, span, part) => {
			view.trust('certain');
			for (const window of [span, [at(view, part), at(view, part) + 30 * DAY] as const]) {
				view.scrub(window);
				const [from, to] = view.span;
				const expected = wholeOf(view.store).events.flatMap(({ when }, i) =>
					when.latestStart < to && when.earliestEnd > from ? i : []
				);
				expect([...view.shown]).toEqual(expected);
				expect(view.count).toBe(expected.length);
			}
		})
	);
});

describe('a story', () => {
	const map = { lat: 36, lon: 43, zoom: 9 };
	const told = (from: string, to: string, event: string | null) => ({
		title: '',
		text: '',
		from,
		to,
		map,
		event,
		events: []
	});
	const story = [told('2016-03-02', '2016-03-05', 'siege'), told('2016-03-20', '2016-03-20', null)];
	const view = () => new View(store({ ...march, story }));

	test('sets the window, the map and the event, and takes the filters away', () => {
		const one = view();
		one.toggle('kinds', 'riot');
		one.arrange('place');
		one.tell(0);
		expect(days(one.span)).toEqual(['2016-03-02', '2016-03-05']);
		expect(one.event?.id).toBe('siege');
		expect(one.map).toEqual(map);
		expect(one.filters).toEqual(noFilters);
		expect(one.lanes).toBe('place');
		expect(one.step).toBe(0);
		one.tell(1);
		expect(one.selected).toBeNull();
	});

	test('leaves everything as it is when it ends, or where there is no such step', () => {
		for (const end of [null, 2, -1]) {
			const one = view();
			one.tell(0);
			const { span } = one;
			one.tell(end);
			expect(one.step).toBeNull();
			expect(one.span).toEqual(span);
		}
	});

	test('is told with all that is known, of all that may have been', () => {
		const one = view();
		one.trust('certain');
		one.knowBy('window');
		one.tell(0);
		expect(one.known).toBeNull();
		expect(one.certainty).toBe('possible');
		expect(one.step).toBe(0);
	});

	test('ends when only what was known by a day counts, and goes on when all of it does', () => {
		for (const known of ['window', day('2016-03-05')] as const) {
			const one = view();
			one.tell(1);
			one.knowBy(null);
			expect(one.step).toBe(1);
			one.knowBy(known);
			expect(one.step).toBeNull();
			expect(days(one.span)).toEqual(['2016-03-20', '2016-03-20']);
		}
	});

	test('is a part of the state that an address holds', () => {
		const one = view();
		expect(one.state.step).toBeNull();
		one.tell(1);
		const two = view();
		two.open(one.state);
		expect(two.step).toBe(1);
		expect(two.state).toEqual(one.state);
	});

	test('stops what plays', () => {
		const one = view();
		one.scrub(window('2016-03-01', '2016-03-02'));
		one.play();
		one.tell(0);
		expect(one.playing).toBe(false);
	});
});

describe('play', () => {
	test('moves the window by days and stops when the last event is in it', () => {
		const view = marchView('2016-03-01', '2016-03-03');
		view.play();
		let steps = 0;
		while (view.playing) {
			view.advance(3);
			steps++;
		}
		expect(steps).toBe(10);
		expect(duration(view.span)).toBe(3 * DAY);
		expect(view.span[1]).toBeGreaterThanOrEqual(marchStore.extent[1]);
		expect(idsOf(marchStore, view.shown)).toContain('camp');
	});

	test('keeps the window on the screen', () => {
		const view = marchView('2016-03-01', '2016-03-03');
		view.show(window('2016-03-01', '2016-03-05'));
		view.play();
		while (view.playing) {
			view.advance(1);
			expect(view.domain[1]).toBeGreaterThanOrEqual(view.span[1]);
			expect(view.domain[0]).toBeLessThanOrEqual(view.span[0]);
		}
	});

	test('stops in the end, whatever the window', () => {
		fc.assert(
			fc.property(someView, someSpan, fc.integer({ min: 1, max: 40 }), (view, span, step) => {
				view.scrub(span);
				view.play();
				const most = Math.ceil((duration(view.store.extent) / DAY) * 2) + 100;
				for (let i = 0; i < most && view.playing; i++) view.advance(step);
				expect(view.playing).toBe(false);
				expect(view.span[1]).toBeGreaterThanOrEqual(view.store.extent[1]);
			})
		);
	});

	test('of a window over everything begins with a twelfth of it', () => {
		const view = marchView('2016-03-01', '2016-03-31');
		view.preset('all');
		const { extent } = view.store;
		view.play();
		expect(view.playing).toBe(true);
		expect(view.span[0]).toBe(extent[0]);
		expect(duration(view.span)).toBe(Math.round(duration(extent) / 12 / DAY) * DAY);
	});

	test('begins anew when everything has been played', () => {
		const view = marchView('2016-03-29', '2016-03-31');
		view.play();
		expect(days(view.span)).toEqual(['2016-03-01', '2016-03-03']);
		view.pause();
		expect(view.playing).toBe(false);
	});
});

test('an opened mark closes when its events may have gone', () => {
	const changes: ((view: View) => void)[] = [
		(view) => view.scrub(window('2016-03-10', '2016-03-12')),
		(view) => view.toggle('kinds', 'battle'),
		(view) => view.arrange('place'),
		(view) => view.play(),
		(view) => view.open(view.first)
	];
	for (const change of changes) {
		const view = marchView();
		view.openMark({ title: '', events: [0, 1], at: 'timeline', x: 0, y: 0 });
		change(view);
		expect(view.opened).toBeNull();
	}
});

test('a state that names an event which the dataset does not have selects nothing', () => {
	const view = new View(marchStore);
	view.open({ ...view.first, selected: 'elsewhere' });
	expect(view.selected).toBeNull();
	expect(view.state.selected).toBeNull();
});

describe('more of the same file', () => {
	const part = (size: number) => store({ ...march, events: march.events.slice(0, size) });

	test('keeps what the reader looks at', () => {
		const view = new View(part(4));
		view.select(view.store.find('siege')!);
		view.scrub([day('2016-03-02'), day('2016-03-04')]);
		view.filter({ kinds: new Set(['battle']) });
		view.receive(part(8));
		expect(view.span).toEqual([day('2016-03-02'), day('2016-03-04')]);
		expect(view.event?.id).toBe('siege');
		expect(idsOf(view.store, view.shown)).toEqual(['siege']);
		expect(view.reported.events).toHaveLength(8);
	});

	test('shows everything to a reader who saw everything', () => {
		const view = new View(part(3));
		expect(view.span).toEqual(view.store.extent);
		view.receive(part(8));
		expect(view.span).toEqual(view.store.extent);
		expect(view.count).toBe(8);
	});

	test('is drawn anew, and the same events are not when their texts come', () => {
		const view = new View(part(4));
		const { drawn } = view;
		const told = march.events.slice(0, 4).map((event) => ({ ...event, summary: 'A word.' }));
		view.receive(
			retold(
				view.store,
				telling(4, march, (at) => told[at]),
				[]
			)
		);
		expect(view.drawn).toBe(drawn);
		view.select(0);
		expect(view.event?.summary).toBe('A word.');
		view.receive(part(8));
		expect(view.drawn).toBe(view.store);
	});

	test('forgets a selected event that is no longer there', () => {
		const view = new View(part(8));
		view.select(view.store.find('camp')!);
		view.receive(part(3));
		expect(view.selected).toBeNull();
	});
});
