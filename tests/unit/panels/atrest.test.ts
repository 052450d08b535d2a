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

test('out of a rest the work is done at the next turn', () => {
	const { call, done } = counted();
	call();
	expect(done()).toBe(0);
	vi.advanceTimersByTime(1);
	expect(done()).toBe(1);
});

test('while calls go on it is done now and then, and once after the last', () => {
	const { call, done } = counted();
	for (let time = 0; time < 2000; time += 16) {
		call();
		vi.advanceTimersByTime(16);
	}
	expect(done()).toBeGreaterThanOrEqual(3);
	expect(done()).toBeLessThanOrEqual(5);
	const before = done();
	call();
	vi.advanceTimersByTime(600);
	expect(done()).toBe(before + 1);
	vi.advanceTimersByTime(5000);
	expect(done()).toBe(before + 1);
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
