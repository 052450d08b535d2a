import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atRest } from '../../../src/lib/panels/atrest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Counts the work that is done. */
function counted() {
	let done = 0;
	const work = atRest(() => done++);
	return { ...work, done: () => done };
}

test('out of a rest the work is done soon, but not before what called for it is seen', () => {
	const { call, done } = counted();
	call();
	vi.advanceTimersByTime(17);
	expect(done()).toBe(0);
	vi.advanceTimersByTime(33);
	expect(done()).toBe(1);
});

test('while calls go on it is done now and then, and once after the last', () => {
	const { call, done } = counted();
	for (let time = 0; time < 1600; time += 16) {
		call();
		vi.advanceTimersByTime(16);
	}
	expect(done()).toBeGreaterThanOrEqual(8);
	expect(done()).toBeLessThanOrEqual(12);
	vi.advanceTimersByTime(500);
	const before = done();
	vi.advanceTimersByTime(5000);
	expect(done()).toBe(before);
});

test('work that takes long is done less often while calls go on, a fortieth of the time', () => {
	let done = 0;
	const { call } = atRest(() => {
		done++;
		vi.advanceTimersByTime(20);
	});
	for (let time = 0; time < 4000; time += 16) {
		call();
		vi.advanceTimersByTime(16);
	}
	expect(done).toBeGreaterThanOrEqual(4);
	expect(done).toBeLessThanOrEqual(6);
});

test('the work is told whether calls go on; at the rest it is done once more', () => {
	const told: boolean[] = [];
	const { call } = atRest((moving) => told.push(moving));
	for (let time = 0; time < 300; time += 16) {
		call();
		vi.advanceTimersByTime(16);
	}
	vi.advanceTimersByTime(5000);
	expect(told).toEqual([false, true, true, false]);
});

test('what is still to be done is done at once when asked for, and only once', () => {
	const { call, now, done } = counted();
	now();
	expect(done()).toBe(0);
	call();
	now();
	expect(done()).toBe(1);
	vi.advanceTimersByTime(5000);
	expect(done()).toBe(1);
});

test('stopped, it does nothing more', () => {
	const { call, stop, done } = counted();
	call();
	stop();
	vi.advanceTimersByTime(5000);
	expect(done()).toBe(0);
});
