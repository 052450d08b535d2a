import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/lib/write/csv';
import { eventCells, tableRows } from '../../../src/lib/write/tables';
import { event, place } from '../dataset';

describe('csvText', () => {
	test('puts quotes where they are needed and ends lines with CRLF', () => {
		expect(csvText([['a', 'b,c', 'd"e', 'f\ng', ' h'], ['']])).toBe(
			'a,"b,c","d""e","f\ng"," h"\r\n\r\n'
		);
	});

	test.each([
		['=1+1', "'=1+1"],
		["'=x", "''=x"],
		['＝x', "'＝x"],
		[' =x', "' =x"],
		['-5', '-5'],
		['-43.25', '-43.25'],
		['-x', "'-x"],
		["it's", "it's"]
	])('writes %j as %j', (cell, written) => {
		expect(csvText([[cell]])).toBe(`${written}\r\n`);
	});
});

describe('the row of an event', () => {
	const town = place('town', 36.5, -43, { precision: 500 });
	const at = { place: 'town', lat: 36.5, lon: -43, precision: 500 };
	const row = (more: object, where: typeof town | undefined = town) => {
		const [names, cells] = tableRows('events', [
			eventCells(event('a', '2016-07-09', 'remote', more), where)
		]);
		return Object.fromEntries(names.map((name, i) => [name, cells[i]]));
	};

	test('leaves out what is its place’s', () => {
		expect(row(at)).toMatchObject({ place: 'town', lat: '', lon: '', precision_m: '' });
	});

	test('has its own point whole and its own precision', () => {
		expect(row({ ...at, lat: 36.6, precision: 9000 })).toMatchObject({
			lat: '36.6',
			lon: '-43',
			precision_m: '9000'
		});
		expect(row({ lat: 1e-7, lon: 0.12000000000000001 }, undefined)).toMatchObject({
			place: '',
			lat: '0.0000001',
			lon: '0.12'
		});
	});

	test('has names, lists and figures as the record has them', () => {
		const more = {
			actors: ['army', 'daesh'],
			figures: [
				{ name: 'troops', value: '4,647 (AP)' },
				{ name: 'distance', value: '63 km: computed' }
			],
			deaths: { low: 0, best: null, high: 7 }
		};
		expect(row(more)).toMatchObject({
			date: '2016-07-09',
			kind: 'Explosions/Remote violence',
			actors: 'army;daesh',
			figures: 'troops: 4,647 (AP); distance: 63 km: computed',
			deaths_low: '0',
			deaths_best: '',
			deaths_high: '7',
			tally: 'false'
		});
	});
});
