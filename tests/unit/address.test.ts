import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/lib/address';
import { kinds } from '../../src/lib/events/kind';
import { statuses } from '../../src/lib/events/status';
import { facets, noFilters, type Filters } from '../../src/lib/store/filter';
import { store, type Store } from '../../src/lib/store/store';
import { DAY, duration, type Span } from '../../src/lib/time/span';
import { View } from '../../src/lib/view.svelte';
import {
	laneChoices,
	presets,
	stripChoices,
	themes,
	type MapView,
	type ViewState
} from '../../src/lib/viewstate';
import { day, march } from './dataset';
import { mosul } from './mosul';
import { someDataset } from './random';

const window = (from: string, to: string): Span => [day(from), day(to) + DAY];

const first: ViewState = {
	span: window('2016-06-17', '2016-07-20'),
	domain: window('2016-03-15', '2016-12-05'),
	selected: 'seed-03',
	filters: noFilters,
	lanes: 'kind',
	map: { lat: 35.75, lon: 43.2, zoom: 8 },
	theme: 'auto',
	certainty: 'possible',
	known: null,
	strips: 'changed',
	step: null
};
/** The second step of a story; there are two. */
const second: ViewState = {
	...first,
	span: window('2016-07-09', '2016-07-09'),
	domain: window('2016-06-20', '2016-07-28'),
	selected: null,
	map: { lat: 36, lon: 43, zoom: 9 },
	step: 1
};
const stateAt = (step: number | null) =>
	step === null ? first : ([{ ...first, step: 0 }, second][step] ?? null);
const addressOf = (view: View) => writeAddress(view.state, view.stateAt(view.step) ?? view.first);
const read = (address: string) => readAddress(address, stateAt);
const filters = (change: Partial<Filters>): Partial<ViewState> => ({
	filters: { ...noFilters, ...change }
});

const story = [
	{ from: '2016-03-02', to: '2016-03-05', event: 'siege' },
	{ from: '2016-03-20', to: '2016-03-20', event: null }
].map((step) => ({ ...step, title: '', text: '', map: { lat: 36, lon: 43, zoom: 9 }, events: [] }));

describe('an address', () => {
	test.each<[string, Partial<ViewState>]>([
		['', {}],
		['from=2016-07-01&to=2016-07-09', { span: window('2016-07-01', '2016-07-09') }],
		['from=2016-07-09&to=2016-07-09', { span: window('2016-07-09', '2016-07-09') }],
		['show=2016-01-01..2016-12-31', { domain: window('2016-01-01', '2016-12-31') }],
		[
			'from=2014-06-10&to=2014-06-12&show=2014-06-01..2014-06-30',
			{ span: window('2014-06-10', '2014-06-12'), domain: window('2014-06-01', '2014-06-30') }
		],
		['event=ctx-mosul-falls', { selected: 'ctx-mosul-falls' }],
		['event=', { selected: null }],
		['types=battle,remote', filters({ kinds: new Set(['battle', 'remote']) })],
		['status=claimed', filters({ statuses: new Set(['claimed']) })],
		['actors=daesh,iraq-gov', filters({ actors: new Set(['daesh', 'iraq-gov']) })],
		['places=mosul', filters({ places: new Set(['mosul']) })],
		['sources=a,b', filters({ sources: new Set(['a', 'b']) })],
		['q=air+base', filters({ text: 'air base' })],
		['q=1%2B1%3D2+%26+%C3%A9', filters({ text: '1+1=2 & é' })],
		['lanes=place', { lanes: 'place' }],
		['view=36.335,43.119,10.5', { map: { lat: 36.335, lon: 43.119, zoom: 10.5 } }],
		['view=-1.25,-70,3', { map: { lat: -1.25, lon: -70, zoom: 3 } }],
		['theme=dark', { theme: 'dark' }],
		['match=certain', { certainty: 'certain' }],
		['known=window', { known: 'window' }],
		['known=2016-07-09', { known: day('2016-07-09') }],
		['strips=none', { strips: 'none' }],
		['step=1', { step: 0 }]
	])('%j says %j and is said by it', (address, change) => {
		const state = { ...first, ...change };
		expect(writeAddress(state, first)).toBe(address);
		expect(read(address)).toMatchObject({ state, ignored: [] });
	});

	test.each([
		['from=2016-07-01', true],
		['to=2016-07-01', true],
		['at=2016-07-01', true],
		['event=seed-03&show=2016-01-01..2016-12-31', false],
		['', false]
	])('%j names a window: %j', (address, timed) => {
		expect(read(address).timed).toBe(timed);
	});

	test.each([
		['from=2016-07-01', false],
		['from=2016-07-01&event=', true],
		['event=seed-03', true]
	])('%j says which event is selected: %j', (address, chosen) => {
		expect(read(address).chosen).toBe(chosen);
	});

	test('goes out from the view of the step that it names', () => {
		expect(writeAddress(second, second)).toBe('step=2');
		expect(read('step=2')).toMatchObject({ state: second, ignored: [] });
		const moved = { ...second, span: window('2016-07-10', '2016-07-11'), selected: 'seed-03' };
		const address = 'from=2016-07-10&to=2016-07-11&event=seed-03&step=2';
		expect(writeAddress(moved, second)).toBe(address);
		expect(read(address)).toMatchObject({ state: moved, ignored: [] });
	});

	test.each(['?', '#', ''])('may begin with %j', (sign) => {
		expect(read(`${sign}lanes=actor`).state.lanes).toBe('actor');
	});

	test.each<[string, Partial<ViewState>]>([
		['from=2016-07-20&to=2016-07-01', { span: window('2016-07-01', '2016-07-20') }],
		['from=2016-07-01', { span: window('2016-07-01', '2016-07-20') }],
		['to=2016-07-01', { span: window('2016-06-17', '2016-07-01') }],
		['at=2016-07-09', { span: window('2016-07-09', '2016-07-09') }],
		['at=2016-07-09&to=2016-07-11', { span: window('2016-07-09', '2016-07-11') }],
		['show=2016-12-31..2016-01-01', { domain: window('2016-01-01', '2016-12-31') }],
		['types=battle,unheard-of', filters({ kinds: new Set(['battle']) })],
		['actors=daesh,,a b', filters({ actors: new Set(['daesh']) })],
		['view=89,200,20', { map: { lat: 85, lon: 180, zoom: 12 } }],
		['utm_source=newsletter', {}]
	])('%j is read generously', (address, change) => {
		expect(read(address)).toMatchObject({ state: { ...first, ...change }, ignored: [] });
	});

	test.each([
		['from=2016-02-30', ['from']],
		['from=yesterday&to=2016-13-01', ['from', 'to']],
		['at=', ['at']],
		['show=2016-01-01', ['show']],
		['show=2016-01-01..x', ['show']],
		['event=a%20b', ['event']],
		[`event=${'x'.repeat(129)}`, ['event']],
		['types=wars', ['types']],
		['status=', ['status']],
		['actors=%2C', ['actors']],
		['places=%D9%85', ['places']],
		['lanes=country', ['lanes']],
		['view=36,43', ['view']],
		['view=36,43,NaN', ['view']],
		['view=1e3,43,8', ['view']],
		['view=', ['view']],
		['theme=pink&lanes=__proto__', ['lanes', 'theme']],
		['match=perhaps', ['match']],
		['known=soon', ['known']],
		['strips=', ['strips']],
		['step=0', ['step']],
		['step=3', ['step']],
		['step=1e0', ['step']]
	])('of %j %j cannot be understood, and all is as at first', (address, ignored) => {
		expect(read(address)).toMatchObject({ state: first, ignored });
	});

	test('a window that is not on the first screen brings a screen with room about it', () => {
		const { domain } = read('from=2014-06-10&to=2014-06-12').state;
		expect(domain).toEqual(window('2014-05-11', '2014-07-12'));
	});

	test('is empty for the first view, even when its screen does not hold its window', () => {
		const odd = { ...first, span: window('2014-06-10', '2014-06-12') };
		expect(writeAddress(odd, odd)).toBe('');
		expect(readAddress('', () => odd).state).toEqual(odd);
	});

	test('is read up to a length, and so are its lists and texts', () => {
		const ids = Array.from({ length: 50 }, (_, i) => `p${i}`);
		expect(read(`places=${ids}`).state.filters.places.size).toBe(32);
		expect(read(`q=${'x'.repeat(200)}`).state.filters.text).toHaveLength(100);
		expect(read(`q=${'x'.repeat(5000)}&lanes=place`).state.lanes).toBe('kind');
	});

	test('a text that is cut in the middle of a sign can be written again', () => {
		const { state } = read(`q=${'x'.repeat(99)}😀`);
		expect(writeAddress(state, first)).toBe(`q=${'x'.repeat(99)}`);
	});
});

describe('any text', () => {
	const part = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 30 }),
		fc.constantFrom(
			'2016-07-09',
			'2016-02-30',
			'9999-12-31',
			'0000-01-01',
			'36,43,8',
			'-999,999,99',
			'a,b',
			'%',
			'%E0%A4%A'
		),
		fc.constantFrom(
			'2016-01-01..2016-02-01',
			'..',
			'2016-01-01..',
			'0000-01-01..9999-12-31',
			'battle,riot',
			'dark',
			'\ud800'
		)
	);
	const names = fc.constantFrom(
		...[
			'at',
			'from',
			'to',
			'show',
			'event',
			'types',
			'status',
			'actors',
			'places',
			'q',
			'lanes',
			'view',
			'theme',
			'match',
			'known',
			'strips',
			'step'
		],
		'__proto__'
	);
	const someAddress = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc
			.array(fc.tuple(names, part), { maxLength: 8 })
			.map((list) => list.map((pair) => pair.join('=')).join('&'))
	);

	test('gives a valid state and names what it ignored', () => {
		fc.assert(
			fc.property(someAddress, (address) => {
				const { state, ignored } = read(address);
				expect(valid(state)).toBe(true);
				expect(
					ignored.every((name) => new URLSearchParams(address.replace(/^[?#]+/, '')).has(name))
				).toBe(true);
			})
		);
	});

	test('gives a view that works and has an address of its own', () => {
		const all = store({ ...march, story });
		fc.assert(
			fc.property(someAddress, (address) => {
				const view = new View(all);
				view.open(readAddress(address, view.stateAt).state);
				expect(valid(view.state)).toBe(true);
				expect(view.count).toBe(view.shown.length);
				const again = readAddress(addressOf(view), view.stateAt);
				expect(again.ignored).toEqual([]);
				expect(comparable(again.state)).toEqual(comparable(view.state));
			})
		);
	});
});

function valid({ span, domain, selected, filters, lanes, map, theme }: ViewState): boolean {
	return (
		Number.isInteger(span[0] / DAY) &&
		Number.isInteger(span[1] / DAY) &&
		duration(span) >= DAY &&
		domain.every(Number.isFinite) &&
		duration(domain) > 0 &&
		selected !== '' &&
		[...filters.kinds].every((id) => kinds.some((kind) => kind.id === id)) &&
		[...filters.statuses].every((status) => statuses.includes(status)) &&
		filters.text.length <= 100 &&
		laneChoices.includes(lanes) &&
		themes.includes(theme) &&
		(map === null ||
			(Math.abs(map.lat) <= 85 && Math.abs(map.lon) <= 180 && map.zoom >= 2 && map.zoom <= 12))
	);
}

/** What two states must have in common: the screen in whole days, the map as exactly as an address says it. */
function comparable(state: ViewState): unknown {
	const { span, domain, filters, map, known } = state;
	return {
		...state,
		span: span.map((time) => time / DAY + 0), // + 0: the two zeros are one day
		known: typeof known === 'number' ? known + 0 : known,
		domain: [Math.floor(domain[0] / DAY) + 0, Math.ceil(domain[1] / DAY) + 0],
		filters: { ...filters, text: filters.text.trim() },
		map: map && [map.lat.toFixed(3), map.lon.toFixed(3), map.zoom.toFixed(2)].map(Number).join()
	};
}

describe('any view that a reader can come to', () => {
	type Verb = (view: View) => void;
	const part = fc.double({ min: -0.3, max: 1.3, noNaN: true });
	const at = ({ store: { extent } }: View, part: number) => extent[0] + part * duration(extent);
	const someMap: fc.Arbitrary<MapView> = fc.record({
		lat: fc.double({ min: -85, max: 85, noNaN: true }),
		lon: fc.double({ min: -180, max: 180, noNaN: true }),
		zoom: fc.double({ min: 2, max: 12, noNaN: true })
	});
	const someText = fc.string({ unit: 'grapheme', maxLength: 30 });
	const someFactor = fc.double({ min: 0.1, max: 10, noNaN: true });
	const verb = <T>(values: fc.Arbitrary<T>, act: (view: View, value: T) => void) =>
		values.map(
			(value): Verb =>
				(view) =>
					act(view, value)
		);
	const verbs: fc.Arbitrary<Verb> = fc.oneof(
		verb(fc.tuple(part, part), (view, [a, b]) => view.scrub([at(view, a), at(view, b)])),
		verb(part, (view, a) => view.scrubStart(at(view, a))),
		verb(fc.constantFrom(...presets), (view, preset) => view.preset(preset)),
		verb(fc.tuple(part, part), (view, [a, b]) => view.show([at(view, a), at(view, b)])),
		verb(fc.tuple(part, someFactor), (view, [a, factor]) => view.zoom(at(view, a), factor)),
		verb(fc.constant(null), (view) => view.follow()),
		verb(fc.constant(null), (view) => view.select(null)),
		verb(fc.constantFrom<1 | -1>(1, -1), (view, by) => view.selectNext(by)),
		verb(fc.tuple(fc.constantFrom(...facets), fc.nat()), (view, [facet, n]) =>
			view.toggle(facet, pick(view.store, facet, n))
		),
		verb(someText, (view, text) => view.filter({ text })),
		verb(fc.constantFrom(...laneChoices), (view, lanes) => view.arrange(lanes)),
		verb(fc.constantFrom(...themes), (view, theme) => view.light(theme)),
		verb(someMap, (view, map) => view.moveMap(map)),
		verb(fc.constantFrom('possible', 'certain'), (view, certainty) => view.trust(certainty)),
		verb(fc.constantFrom('window', null), (view, known) => view.knowBy(known)),
		verb(fc.constant(null), (view) => view.knowBy(view.span[0])),
		verb(fc.constantFrom(...stripChoices), (view, strips) => view.showStrips(strips)),
		verb(fc.constantFrom(0, 1, null), (view, step) => view.tell(step))
	);

	function pick({ scene: dataset }: Store, facet: (typeof facets)[number], n: number): string {
		if (facet === 'kinds') return kinds[n % kinds.length].id;
		if (facet === 'statuses') return statuses[n % statuses.length];
		const list = facet === 'places' ? dataset.places : dataset.actors;
		return list[n % list.length].id;
	}

	test('has an address that leads back to it', () => {
		const stores = fc.oneof(
			{ weight: 3, arbitrary: someDataset.map((set) => store({ ...set, story })) },
			{ weight: 1, arbitrary: fc.constant(store({ ...mosul, story })) }
		);
		fc.assert(
			fc.property(stores, fc.array(verbs, { maxLength: 8 }), (store, verbs) => {
				const one = new View(store);
				expect(addressOf(one)).toBe('');
				for (const verb of verbs) verb(one);
				const address = addressOf(one);
				const { state, ignored } = readAddress(address, one.stateAt);
				expect(ignored).toEqual([]);
				const other = new View(store);
				other.open(state);
				expect(comparable(other.state)).toEqual(comparable(one.state));
				expect(addressOf(other)).toBe(address);
				expect(other.shown).toEqual(one.shown);
			}),
			{ numRuns: 300 }
		);
	});
});
