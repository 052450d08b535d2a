import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Later, PATIENCE } from '../../src/lib/later.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what does not come for long counts as failed, and is taken when it comes after all', async () => {
	let come = (_: string) => {};
	const part = new Later(() => new Promise<string>((done) => (come = done)));
	const wanted = part.want();
	await vi.advanceTimersByTimeAsync(PATIENCE - 1);
	expect(part.failed).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	expect(part.failed).toBe(true);
	come('map');
	await vi.runAllTimersAsync();
	await wanted;
	expect([part.part, part.failed]).toEqual(['map', false]);
});

test('what has not come is fetched again when it is wanted again', async () => {
	const answers: ((part: string) => void)[] = [];
	const part = new Later(() => new Promise<string>((done) => answers.push(done)), 3);
	void part.want();
	void part.want();
	await vi.advanceTimersByTimeAsync(PATIENCE);
	void part.want();
	expect([answers.length, part.failed]).toEqual([2, false]);
	answers[1]('second');
	await vi.runAllTimersAsync();
	answers[0]('first');
	await vi.runAllTimersAsync();
	expect([part.part, part.turns, part.failed]).toEqual(['second', 3, false]);
});

test('what cannot be fetched has failed at once', async () => {
	const part = new Later(() => Promise.reject(new Error('404')));
	await part.want();
	expect([part.part, part.failed]).toEqual([null, true]);
});
