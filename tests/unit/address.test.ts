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
	theme: 'auto'
};
const filters = (change: Partial<Filters>): Partial<ViewState> => ({ filters: { ...noFilters, ...change } });

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
		['q=air+base', filters({ text: 'air base' })],
		['q=1%2B1%3D2+%26+%C3%A9', filters({ text: '1+1=2 & é' })],
		['lanes=place', { lanes: 'place' }],
		['view=36.335,43.119,10.5', { map: { lat: 36.335, lon: 43.119, zoom: 10.5 } }],
		['view=-1.25,-70,3', { map: { lat: -1.25, lon: -70, zoom: 3 } }],
		['theme=dark', { theme: 'dark' }]
	])('%j says %j and is said by it', (address, change) => {
		const state = { ...first, ...change };
		expect(writeAddress(state, first)).toBe(address);
		expect(readAddress(address, first)).toEqual({ state, ignored: [] });
	});

	test.each(['?', '#', ''])('may begin with %j', (sign) => {
		expect(readAddress(`${sign}lanes=actor`, first).state.lanes).toBe('actor');
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
		expect(readAddress(address, first)).toEqual({ state: { ...first, ...change }, ignored: [] });
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
		['theme=pink&lanes=__proto__', ['lanes', 'theme']]
	])('of %j %j cannot be understood, and all is as at first', (address, ignored) => {
		expect(readAddress(address, first)).toEqual({ state: first, ignored });
	});

	test('a window that is not on the first screen brings a screen with room about it', () => {
		const { domain } = readAddress('from=2014-06-10&to=2014-06-12', first).state;
		expect(domain).toEqual(window('2014-05-11', '2014-07-12'));
	});

	test('is empty for the first view, even when its screen does not hold its window', () => {
		const odd = { ...first, span: window('2014-06-10', '2014-06-12') };
		expect(writeAddress(odd, odd)).toBe('');
		expect(readAddress('', odd).state).toEqual(odd);
	});

	test('is read up to a length, and so are its lists and texts', () => {
		const ids = Array.from({ length: 50 }, (_, i) => `p${i}`);
		expect(readAddress(`places=${ids}`, first).state.filters.places.size).toBe(32);
		expect(readAddress(`q=${'x'.repeat(200)}`, first).state.filters.text).toHaveLength(100);
		expect(readAddress(`q=${'x'.repeat(5000)}&lanes=place`, first).state.lanes).toBe('kind');
	});

	test('a text that is cut in the middle of a sign can be written again', () => {
		const { state } = readAddress(`q=${'x'.repeat(99)}😀`, first);
		expect(writeAddress(state, first)).toBe(`q=${'x'.repeat(99)}`);
	});
});

describe('any text', () => {
	const part = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 30 }),
		fc.constantFrom('2016-07-09', '2016-02-30', '9999-12-31', '0000-01-01', '36,43,8', '-999,999,99', 'a,b', '%', '%E0%A4%A'),
		fc.constantFrom('2016-01-01..2016-02-01', '..', '2016-01-01..', '0000-01-01..9999-12-31', 'battle,riot', 'dark', '\ud800')
	);
	const names = fc.constantFrom(
		...['at', 'from', 'to', 'show', 'event', 'types', 'status', 'actors', 'places', 'q', 'lanes', 'view', 'theme'],
		'__proto__'
	);
	const someAddress = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.array(fc.tuple(names, part), { maxLength: 8 }).map((list) => list.map((pair) => pair.join('=')).join('&'))
	);

	test('gives a valid state and names what it ignored', () => {
		fc.assert(
			fc.property(someAddress, (address) => {
				const { state, ignored } = readAddress(address, first);
				expect(valid(state)).toBe(true);
				expect(ignored.every((name) => new URLSearchParams(address.replace(/^[?#]+/, '')).has(name))).toBe(true);
			})
		);
	});

	test('gives a view that works and has an address of its own', () => {
		const all = store(march);
		fc.assert(
			fc.property(someAddress, (address) => {
				const view = new View(all);
				view.open(readAddress(address, view.first).state);
				expect(valid(view.state)).toBe(true);
				expect(view.count).toBe(view.shown.length);
				const again = readAddress(writeAddress(view.state, view.first), view.first);
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
		(map === null || (Math.abs(map.lat) <= 85 && Math.abs(map.lon) <= 180 && map.zoom >= 2 && map.zoom <= 12))
	);
}

/** What two states must have in common: the screen in whole days, the map as exactly as an address says it. */
function comparable(state: ViewState): unknown {
	const { span, domain, filters, map } = state;
	return {
		...state,
		span: span.map((time) => time / DAY + 0), // + 0: the two zeros are one day
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
	const id = fc.nat();
	const verbs: fc.Arbitrary<Verb> = fc.oneof(
		fc.tuple(part, part).map(([a, b]): Verb => (view) => view.scrub([at(view, a), at(view, b)])),
		fc.tuple(part, part).map(([a, b]): Verb => (view) => view.show([at(view, a), at(view, b)])),
		fc.tuple(part, fc.double({ min: 0.1, max: 10, noNaN: true })).map(
			([a, factor]): Verb =>
				(view) =>
					view.zoom(at(view, a), factor)
		),
		part.map((a): Verb => (view) => view.scrubStart(at(view, a))),
		fc.constantFrom(...presets).map((preset): Verb => (view) => view.preset(preset)),
		fc.constant<Verb>((view) => view.follow()),
		fc.constant<Verb>((view) => view.select(null)),
		fc.constantFrom<1 | -1>(1, -1).map((by): Verb => (view) => view.selectNext(by)),
		fc.tuple(fc.constantFrom(...facets), id).map(
			([facet, id]): Verb =>
				(view) =>
					view.toggle(facet, pick(view.store, facet, id))
		),
		someText.map((text): Verb => (view) => view.filter({ text })),
		fc.constantFrom(...laneChoices).map((lanes): Verb => (view) => view.arrange(lanes)),
		fc.constantFrom(...themes).map((theme): Verb => (view) => view.light(theme)),
		someMap.map((map): Verb => (view) => view.moveMap(map))
	);

	function pick({ dataset }: Store, facet: (typeof facets)[number], n: number): string {
		if (facet === 'kinds') return kinds[n % kinds.length].id;
		if (facet === 'statuses') return statuses[n % statuses.length];
		const list = facet === 'places' ? dataset.places : dataset.actors;
		return list[n % list.length].id;
	}

	test('has an address that leads back to it', () => {
		const stores = fc.oneof(
			{ weight: 3, arbitrary: someDataset.map(store) },
			{ weight: 1, arbitrary: fc.constant(store(mosul)) }
		);
		fc.assert(
			fc.property(stores, fc.array(verbs, { maxLength: 8 }), (store, verbs) => {
				const one = new View(store);
				expect(writeAddress(one.state, one.first)).toBe('');
				for (const verb of verbs) verb(one);
				const address = writeAddress(one.state, one.first);
				const { state, ignored } = readAddress(address, one.first);
				expect(ignored).toEqual([]);
				const other = new View(store);
				other.open(state);
				expect(comparable(other.state)).toEqual(comparable(one.state));
				expect(writeAddress(other.state, other.first)).toBe(address);
				expect(other.shown).toEqual(one.shown);
			}),
			{ numRuns: 300 }
		);
	});
});
