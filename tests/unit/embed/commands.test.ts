import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../src/lib/address';
import { obey } from '../../../src/lib/embed/commands';
import { fitting } from '../../../src/lib/embed/fitting';
import { readCommand, readConnect, stateDetail } from '../../../src/lib/embed/messages';
import { store } from '../../../src/lib/store/store';
import { View } from '../../../src/lib/view.svelte';
import { march } from '../dataset';

const marchStore = store(march);
const stand = { mapSize: () => ({ width: 800, height: 500 }), focus() {} };
const names = [
	'setTime',
	'setView',
	'select',
	'setFilter',
	'play',
	'pause',
	'getState',
	'setTheme',
	'focus'
];

const anything = fc.oneof(
	fc.anything({ withMap: true, withDate: true, withNullPrototype: true, withBigInt: true }),
	fc.dictionary(
		fc.constantFrom(
			'from',
			'to',
			'at',
			'lat',
			'lon',
			'zoom',
			'bounds',
			'id',
			'types',
			'q',
			'speed',
			'theme',
			'__proto__'
		),
		fc.anything()
	)
);

describe('a command', () => {
	test.each([
		['setTime', { from: '2016-03-02', to: '2016-03-05' }, 'from=2016-03-02&to=2016-03-05'],
		['setTime', { from: '2016-03-05', to: '2016-03-02' }, 'from=2016-03-05&to=2016-03-02'],
		['setTime', { at: '2016-03' }, 'at=2016-03'],
		['setTime', { to: '2016-03-05' }, 'to=2016-03-05'],
		['setView', { lat: 36, lon: 43.5, zoom: 7 }, 'view=36,43.5,7'],
		['setView', { lat: 99, lon: -999, zoom: 40 }, 'view=99,-999,40'],
		['setFilter', { types: ['battle', 'wars'] }, 'types=battle,wars'],
		['setFilter', { types: 'battle,riot', q: 'x' }, 'types=battle,riot&q=x'],
		['setFilter', { sources: ['paper'] }, 'sources=paper'],
		['setTheme', 'dark', 'theme=dark'],
		['setTheme', { theme: 'light' }, 'theme=light']
	])('%s %j does what the address %j does', (name, args, address) => {
		const [one, other] = [new View(marchStore), new View(marchStore)];
		expect(obey(one, name, args, stand)).toEqual({ ok: true, result: null });
		other.open(readAddress(address, other.stateAt).state);
		expect({ ...one.state, domain: null }).toEqual({ ...other.state, domain: null });
	});

	test('with any arguments is obeyed or refused, and leaves a view that works', () => {
		const before = Object.getOwnPropertyNames(Object.prototype);
		const refusals = ['bad-args', 'not-found'];
		fc.assert(
			fc.property(fc.constantFrom(...names), anything, (name, args) => {
				const view = new View(marchStore);
				const state = view.state;
				const answer = obey(view, name, args, stand);
				if (!answer.ok) {
					expect(refusals).toContain(answer.error);
					expect(view.state).toEqual(state);
				}
				expect(view.count).toBe(view.shown.length);
				expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
			}),
			{ numRuns: 500 }
		);
	});

	test('of any other name is not known', () => {
		const view = new View(marchStore);
		const others = fc.oneof(
			fc.string(),
			fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))
		);
		fc.assert(
			fc.property(others, (name) => {
				fc.pre(!names.includes(name));
				expect(obey(view, name, {}, stand)).toEqual({ ok: false, error: 'unknown-command' });
			})
		);
	});

	test('a text of a megabyte costs nothing', () => {
		const view = new View(marchStore);
		const huge = 'a,'.repeat(500_000);
		const start = performance.now();
		for (const args of [
			{ at: huge },
			{ types: huge },
			{ types: [huge] },
			{ actors: Array(1e6).fill('a') },
			{ q: huge },
			{ id: huge }
		])
			for (const name of names) obey(view, name, args, stand);
		expect(performance.now() - start).toBeLessThan(200);
		expect(view.filters.actors).toEqual(new Set(['a']));
	});

	test('tells only what an address can say', () => {
		const view = new View(marchStore);
		expect(stateDetail(view)).toEqual({
			from: '2016-03-01',
			to: '2016-03-31',
			at: null,
			types: [],
			status: [],
			actors: [],
			places: [],
			sources: [],
			q: '',
			view: null,
			event: null,
			theme: 'auto',
			playing: false,
			address: ''
		});
	});
});

describe('a message', () => {
	test('that is none is never one', () => {
		const junk = [
			null,
			undefined,
			1,
			'connect',
			[],
			{},
			new Date(),
			{ type: 'connect' },
			{ timefront: 2, type: 'connect' }
		];
		for (const data of junk) {
			expect(readConnect(data)).toBeNull();
			expect(readCommand(data)).toBeNull();
		}
		fc.assert(
			fc.property(fc.anything(), (data) => {
				expect(readConnect(data)).toBeNull();
				expect(readCommand(data)).toBeNull();
			})
		);
	});

	test('with a prototype of its own is read by its own fields', () => {
		const forged = JSON.parse('{"__proto__":{"timefront":1,"type":"connect"}}');
		expect(readConnect(forged)).toBeNull();
		expect(readConnect(Object.create({ timefront: 1, type: 'connect' }))).toBeNull();
		expect(readConnect({ timefront: 1, type: 'connect', auto: 1 })).toEqual({ auto: false });
	});
});

describe('bounds', () => {
	test('are seen whole, about their middle', () => {
		const view = fitting([42, 35, 45, 37], 800, 500)!;
		expect([view.lat, view.lon]).toEqual([expect.closeTo(36, 1), expect.closeTo(43.5, 5)]);
		expect(view.zoom).toBe(8);
		expect(fitting([45, 37, 42, 35], 800, 500)).toEqual(view);
		expect(fitting([42, 35, 45, 37], 400, 500)!.zoom).toBeLessThan(view.zoom);
	});

	test('of any numbers give a view that the map can show', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double(), { minLength: 4, maxLength: 4 }),
				fc.nat(2000),
				(bounds, size) => {
					const view = fitting(bounds, size, size);
					expect(view === null).toBe(!bounds.every(Number.isFinite));
					if (!view) return;
					expect(Math.abs(view.lat)).toBeLessThanOrEqual(85);
					expect(Math.abs(view.lon)).toBeLessThanOrEqual(180);
					expect(view.zoom).toBeGreaterThanOrEqual(2);
					expect(view.zoom).toBeLessThanOrEqual(12);
				}
			)
		);
	});
});
