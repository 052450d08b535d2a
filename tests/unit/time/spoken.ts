import { isoDay, parseDay, presetSpan, step } from '../../../src/lib/time/calendar';
import { DAY } from '../../../src/lib/time/span';
import { ticks } from '../../../src/lib/time/ticks';
import { when } from '../../../src/lib/time/when';
import { dateWords, machineDate, spanWords, weekdayWords } from '../../../src/lib/time/wording';

// Run by zones.test.ts in processes of different time zones. Among the days are some on which clocks
// change, or which were left out.
const dates = [
	'2016-07-09',
	'2016-07-09T23:30:00-05:00',
	'2014-06',
	'2014-24~',
	'2016-03-13',
	'2016-11-06/2016-11-07',
	'1994-12-31',
	'1995-01-01',
	'[2015-03-29,2015-03-30]',
	'1970-01-01'
];

const time = parseDay('2016-11-06')!;
const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
const said = {
	dates: dates.map((date) => [when(date), dateWords(date), machineDate(date)]),
	units: units.map((unit) => [
		spanWords(presetSpan(unit, time)),
		isoDay(step(time + DAY - 1, unit, -8))
	]),
	ticks: [20, 400, 4000].map((length) => ticks([time, time + length * DAY], 700)),
	weekday: weekdayWords(time)
};

console.log(JSON.stringify({ offset: new Date(time).getTimezoneOffset(), said }));
