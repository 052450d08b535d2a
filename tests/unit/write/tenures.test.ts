import { expect, test } from 'vitest';
import { tenures } from '../../../src/lib/events/tenures';
import { exportTenures } from '../../../src/lib/write/tenures';
import { fileName } from '../../../src/lib/write/name';
import { dataset, day, event, place } from '../dataset';

test('tenures as days, open ends empty, with the event and its sources', () => {
	const data = dataset(
		[
			event('taken', '2016-07-09', 'battle', {
				holder: 'army',
				heldPlaces: ['town'],
				sources: ['paper', 'agency']
			})
		],
		{ places: [place('town', 36, 43, { holder: 'daesh' })] }
	);
	expect(exportTenures(tenures(data), data.events)).toBe(
		[
			'place,holder,from,to,event,source',
			'town,daesh,,2016-07-09,,',
			'town,army,2016-07-09,,taken,paper;agency',
			''
		].join('\r\n')
	);
});

test.each([
	['mosul', '2016-06-17', '2016-07-21', 'mosul-2016-06-17-2016-07-20.csv'],
	['../../Etc/pass wd', '2016-06-17', '2016-06-18', 'etc-pass-wd-2016-06-17-2016-06-17.csv'],
	['العربية', '2016-06-17', '2016-06-18', 'timefront-2016-06-17-2016-06-17.csv']
])('the name of a file about %s', (id, from, to, name) => {
	expect(fileName(dataset([], { id }), 'csv', [day(from), day(to)])).toBe(name);
});

test('the name of a file about all time has no days', () => {
	expect(fileName(dataset([], { id: 'mosul' }), 'png', [-Infinity, Infinity])).toBe('mosul.png');
});
