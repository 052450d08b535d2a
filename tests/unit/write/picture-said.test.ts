import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/lib/events/dataset';
import { store } from '../../../src/lib/store/store';
import { View } from '../../../src/lib/view.svelte';
import { widest } from '../../../src/lib/write/picture-measure';
import { alternative } from '../../../src/lib/write/picture-said';
import { seenOf } from '../../../src/lib/write/view-picture';
import { dataset, day, event } from '../dataset';

const said = (data: Dataset, change: (view: View) => void = () => {}) => {
	const view = new View(store(data));
	change(view);
	return alternative(seenOf(view));
};

describe('the text in place of a picture', () => {
	test('states the number of events, their days and the kinds that most of them are of', () => {
		const data = dataset([
			event('a', '2016-03-02', 'battle'),
			event('b', '2016-03-03', 'riot'),
			event('c', '2016-03-04', 'battle')
		]);
		expect(said(data)).toBe(
			`${data.title}. Map and timeline of 3 of 3 events, 2–4 March 2016: battles (2) and riots (1).`
		);
	});

	test('names three kinds and says how many more there are', () => {
		const kinds = ['battle', 'battle', 'riot', 'remote', 'protest', 'politics'] as const;
		const data = dataset(kinds.map((kind, i) => event(`e${i}`, '2016-03-02', kind)));
		expect(said(data)).toContain(
			'2 March 2016: mostly battles (2), explosions and remote violence (1), protests (1) and 2 other kinds.'
		);
	});

	test('counts the window alone, and says so where there is nothing in it', () => {
		const data = dataset([event('a', '2016-03-02', 'battle'), event('b', '2016-05-03', 'riot')]);
		expect(said(data, (view) => view.scrub([day('2016-05-01'), day('2016-06-01')]))).toContain(
			'1 of 2 events, May 2016: riots (1).'
		);
		expect(said(data, (view) => view.scrub([day('2016-04-01'), day('2016-04-03')]))).toMatch(
			/0 of 2 events, 1–2 April 2016\.$/
		);
	});
});

describe('the width of a text that nobody can measure', () => {
	test('grows with its size and its weight, and is what it is in DejaVu Sans', () => {
		const wide = widest('Northern Iraq', '500 100px system-ui');
		// 671 in a browser, which moves some letters together.
		expect(wide).toBeCloseTo(673, 0);
		expect(widest('Northern Iraq', '700 100px system-ui')).toBeGreaterThan(700);
		expect(widest('Northern Iraq', 'italic 400 50px x')).toBeCloseTo(wide / 2);
	});

	test('knows of other scripts what room they take', () => {
		expect(widest('الموصل', '400 100px x')).toBeGreaterThanOrEqual(328);
		expect(widest('Київ', '400 100px x')).toBeGreaterThan(220);
		expect(widest('京', '400 100px x')).toBe(100);
		expect(widest('e\u0301', '400 100px x')).toBe(widest('e', '400 100px x'));
		expect(widest('', '400 100px x')).toBe(0);
	});
});
