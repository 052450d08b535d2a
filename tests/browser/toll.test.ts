import type { ConflictEvent } from '../../src/lib/events/dataset';
import { eventsBetween, eventsCertainlyBetween, reportedBy, sourcesBy, windows } from './record';
import { expect, go, open, parts, test } from './site';

const number = (value: number) => value.toLocaleString('en-GB');

/** What the figures of events add up to, in words; empty when there is nothing to say. */
function tollOf(events: readonly ConflictEvent[]): string {
	let [low, high, without] = [0, 0, 0];
	for (const { deaths, kind, tally } of events) {
		const figures = [deaths.low, deaths.best, deaths.high].filter((figure) => figure !== null);
		if (tally) continue;
		if (figures.length) {
			low += Math.min(...figures);
			high += Math.max(...figures);
		} else if (['battle', 'remote', 'civilians', 'riot', 'protest'].includes(kind)) without++;
	}
	const killed =
		low === high
			? `${number(low)} reported killed`
			: low
				? `at least ${number(low)}, up to ${number(high)} reported killed`
				: `up to ${number(high)} reported killed`;
	const gap = `${number(without)} event${without === 1 ? '' : 's'} without a figure`;
	return [high ? killed : '', without ? gap : ''].filter(Boolean).join('; ');
}

const cases = windows(1095, 14);

test('the cases hold single figures, ranges and gaps', () => {
	const said = cases.map(([from, to]) => tollOf(eventsBetween(from, to))).join('\n');
	expect(said).toMatch(
		/at least [\d,]+, up to [\d,]+ reported killed; \d+ events without a figure/
	);
	expect(new Set(said.split('\n')).size).toBeGreaterThan(7);
});

test('the figures of a window add up to what a look at every row finds', async ({ page }) => {
	await open(page);
	const { toll, count } = parts(page);
	for (const [from, to] of cases) {
		await test.step(`${from} to ${to}`, async () => {
			for (const [query, events] of [
				['', eventsBetween(from, to)],
				['&match=certain', eventsCertainlyBetween(from, to)]
			] as const) {
				await go(page, `from=${from}&to=${to}&event=${query}`);
				await expect(count).toHaveAttribute('data-count', String(events.length));
				const said = tollOf(events);
				if (said) await expect(toll).toHaveText(said);
				else await expect(toll).toHaveCount(0);
			}
		});
	}
});

test('the figures follow the filters and what was known', async ({ page }) => {
	await open(page, 'from=2014-01-01&to=2017-12-31&event=&types=civilians');
	const { toll } = parts(page);
	const killings = eventsBetween('2014-01-01', '2017-12-31').filter(
		({ kind }) => kind === 'civilians'
	);
	await expect(toll).toHaveText(tollOf(killings));
	await go(page, 'from=2014-01-01&to=2017-12-31&event=&types=civilians&known=2014-09-01');
	// What rests on a source that had not come out is not known.
	const known = reportedBy('2014-09-01', killings).map((event) =>
		sourcesBy('2014-09-01', event).length === event.sources.length
			? event
			: { ...event, deaths: { low: null, best: null, high: null } }
	);
	await expect(toll).toHaveText(tollOf(known));
});
