import { describe, expect, test } from 'vitest';
import { store } from '../../../src/lib/store/store';
import { isoDay } from '../../../src/lib/time/calendar';
import { DAY, type Span } from '../../../src/lib/time/span';
import {
	centred,
	keyMove,
	moveByKey,
	panning,
	resizing,
	scrubbing
} from '../../../src/lib/timeline/drags';
import { scale } from '../../../src/lib/timeline/scale';
import { View } from '../../../src/lib/view.svelte';
import { day, march } from '../dataset';

const days = ([start, end]: Span) => [isoDay(start), isoDay(end - DAY)];

/** March 2016 on 3100 pixels, a hundred a day; the window is 4 to 6 March. */
function setting() {
	const view = new View(store(march));
	view.scrub([day('2016-03-04'), day('2016-03-07')]);
	const { x, ...rest } = scale(view.domain, 3100);
	return { view, scale: { x, ...rest }, at: (text: string) => ({ x: x(day(text)), y: 5 }) };
}

describe('a drag', () => {
	test('of the window takes it along, day by day', () => {
		const { view, scale, at } = setting();
		const drag = scrubbing(view, scale, at('2016-03-05'));
		drag({ x: at('2016-03-05').x + 40, y: 5 });
		expect(days(view.span)).toEqual(['2016-03-04', '2016-03-06']);
		drag(at('2016-03-08'));
		expect(days(view.span)).toEqual(['2016-03-07', '2016-03-09']);
		drag(at('2016-03-05'));
		expect(days(view.span)).toEqual(['2016-03-04', '2016-03-06']);
	});

	test('from the empty track fetches the window under the pointer and takes it along', () => {
		const { view, scale, at } = setting();
		const drag = scrubbing(view, scale, { x: at('2016-03-20').x + 50, y: 5 });
		drag({ x: at('2016-03-20').x + 50, y: 5 });
		expect(days(view.span)).toEqual(['2016-03-19', '2016-03-21']);
		drag({ x: at('2016-03-22').x + 50, y: 5 });
		expect(days(view.span)).toEqual(['2016-03-21', '2016-03-23']);
	});

	test('beyond the screen takes the screen along, at the scale of the press', () => {
		const { view, scale, at } = setting();
		view.show([day('2016-03-01'), day('2016-03-11')]);
		const drag = scrubbing(view, scale, at('2016-03-05'));
		for (const to of ['2016-03-12', '2016-03-14', '2016-03-14']) drag(at(to));
		expect(days(view.span)).toEqual(['2016-03-13', '2016-03-15']);
		expect(days(view.domain)).toEqual(['2016-03-06', '2016-03-15']);
	});

	test.each([
		['start', '2016-03-01', '2016-03-02', '2016-03-06'],
		['start', '2016-03-30', '2016-03-06', '2016-03-06'],
		['end', '2016-03-12', '2016-03-04', '2016-03-14'],
		['end', '2016-02-01', '2016-03-04', '2016-03-04']
	] as const)('of the %s to %s makes the window last from %s to %s', (edge, to, from, until) => {
		const { view, scale, at } = setting();
		const pressed = edge === 'start' ? '2016-03-03' : '2016-03-04';
		resizing(view, scale, edge, at(pressed))(at(to));
		expect(days(view.span)).toEqual([from, until]);
	});

	test('of the axis takes the screen the other way and leaves the window', () => {
		const { view, at, scale } = setting();
		view.show([day('2016-03-01'), day('2016-03-11')]);
		const before = view.span;
		const drag = panning(view, scale, at('2016-03-05'));
		drag(at('2016-03-03'));
		expect(days(view.domain)).toEqual(['2016-03-03', '2016-03-12']);
		drag(at('2016-03-05'));
		expect(days(view.domain)).toEqual(['2016-03-01', '2016-03-10']);
		expect(view.span).toBe(before);
	});
});

test('a span about an instant keeps its length', () => {
	expect(centred([10, 20], 100)).toEqual([95, 105]);
});

test.each([
	['ArrowRight', {}, { days: 1 }],
	['ArrowUp', {}, { days: 1 }],
	['ArrowLeft', {}, { days: -1 }],
	['ArrowDown', {}, { days: -1 }],
	['ArrowRight', { shift: true }, { days: 7 }],
	['ArrowLeft', { ctrl: true }, { days: -30 }],
	['ArrowLeft', { ctrl: true, shift: true }, { days: -30 }],
	['PageUp', {}, { days: 30 }],
	['PageDown', { shift: true }, { days: -30 }],
	['Home', {}, { to: 'start' }],
	['End', {}, { to: 'end' }],
	['Enter', {}, null],
	['a', { ctrl: true }, null]
])('the key %s with %j means %j', (key, modifiers, expected) => {
	expect(keyMove(key, { shift: false, ctrl: false, ...modifiers })).toEqual(expected);
});

function pressed(key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent {
	const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
	return { key, ...none, ...more } as KeyboardEvent;
}

test.each([
	['window', 'ArrowRight', '2016-03-05', '2016-03-07'],
	['window', 'PageDown', '2016-02-03', '2016-02-05'],
	['window', 'Home', '2016-03-01', '2016-03-03'],
	['window', 'End', '2016-03-29', '2016-03-31'],
	['start', 'ArrowLeft', '2016-03-03', '2016-03-06'],
	['start', 'PageUp', '2016-03-06', '2016-03-06'],
	['start', 'Home', '2016-03-01', '2016-03-06'],
	['start', 'End', '2016-03-06', '2016-03-06'],
	['end', 'ArrowUp', '2016-03-04', '2016-03-07'],
	['end', 'PageDown', '2016-03-04', '2016-03-04'],
	['end', 'Home', '2016-03-04', '2016-03-04'],
	['end', 'End', '2016-03-04', '2016-03-31']
] as const)(
	'on the %s the key %s makes the window last from %s to %s',
	(part, key, from, until) => {
		const { view } = setting();
		expect(moveByKey(view, part, pressed(key))).toBe(true);
		expect(days(view.span)).toEqual([from, until]);
		expect(view.domain[0]).toBeLessThanOrEqual(view.span[0]);
		expect(view.domain[1]).toBeGreaterThanOrEqual(view.span[1]);
	}
);

test.each([
	pressed('Tab'),
	pressed('ArrowLeft', { altKey: true }),
	pressed('End', { metaKey: true })
])(
	'the key $key is left to the browser when it is not ours (alt: $altKey, meta: $metaKey)',
	(event) => {
		const { view } = setting();
		const before = view.span;
		expect(moveByKey(view, 'window', event)).toBe(false);
		expect(view.span).toBe(before);
	}
);
