import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { PRINTED } from '../../../src/lib/panels/printed';
import Record from '../../../src/lib/panels/Record.svelte';
import { store } from '../../../src/lib/store/store';
import { dataset, event } from '../dataset';

const many = (count: number) =>
	store(dataset(Array.from({ length: count }, (_, at) => event(`e${at}`, '2016-07-09', 'battle'))));

test('a page prints a whole record that is small, and of a large one so many events and where the rest is', () => {
	const page = (count: number) =>
		render(Record, { props: { store: many(count), table: 'e.csv' } }).body;
	expect(page(PRINTED).match(/<article/g)).toHaveLength(PRINTED);
	expect(page(PRINTED)).not.toContain('e.csv');
	expect(page(PRINTED + 1200).match(/<article/g)).toHaveLength(PRINTED);
	expect(page(PRINTED + 1200)).toContain(`The first ${PRINTED} events of 1,500`);
	expect(page(PRINTED + 1200)).toMatch(/<a href="e.csv"[^>]*>1,200 more, in a table/);
});
