/**
 * Scrubs a window of thirty days over four years, a week a step, by the keyboard: the built site with a file dropped on
 * `/open/`, beside a bare loop and crossfilter in the same run. Prints milliseconds a frame and ratios to the bare loop.
 * `npm run bench -- scrub [sizes]`; `SLOW=6 SCREEN=360x740` is a phone.
 */
import type { Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bare, crossfiltered, type Given, type Step } from './contenders';
import { benchEvents, DAYS, FIRST_DAY, type BenchEvents } from './events';
import {
	allOpen,
	csvFile,
	give,
	newPage,
	openPage,
	quantile,
	startBrowser,
	startSite,
	table
} from './rig';

const [WINDOW, STEP] = [30, 7];
const STEPS = Math.floor((DAYS - WINDOW) / STEP);
const crossfilter = readFileSync(
	createRequire(import.meta.url).resolve('crossfilter2/crossfilter.min.js'),
	'utf8'
);

interface Run {
	readonly frames: readonly number[];
	/** Whether the number of events was right at every step looked at. */
	readonly right: boolean;
}

/** How many events lie in the window of a step. */
function truth({ days }: BenchEvents, from: number): number {
	let count = 0;
	for (const day of days) if (day >= from && day < from + WINDOW) count++;
	return count;
}

/** Runs a contender that is a function. */
async function contend(
	browser: Browser,
	events: BenchEvents,
	made: (given: Given) => Step
): Promise<Run> {
	const page = await newPage(browser);
	await page.goto('about:blank');
	await page.setContent(
		'<body style="margin:0"><canvas id="map" width="1280" height="560"></canvas><canvas id="line" width="1280" height="220"></canvas>'
	);
	await page.addScriptTag({ content: crossfilter });
	await give(page, events);
	await page.evaluate(`globalThis.step = (${made.toString()})(given)`);
	const run = await page.evaluate(
		async ({ first, steps, width, by }) => {
			const { step } = globalThis as unknown as { step: Step };
			const frames: number[] = [];
			const counts: number[] = [];
			const frame = () => new Promise(requestAnimationFrame);
			await frame();
			for (let i = 0; i < steps; i++) {
				const before = performance.now();
				counts.push(step(first + i * by, first + i * by + width));
				await frame();
				frames.push(performance.now() - before);
			}
			return { frames, counts };
		},
		{ first: FIRST_DAY, steps: STEPS, width: WINDOW, by: STEP }
	);
	await page.close();
	const right = sampled((i) => run.counts[i] === truth(events, FIRST_DAY + i * STEP));
	return { frames: run.frames, right };
}

/** Runs the built site with a dropped file. */
async function product(
	browser: Browser,
	events: BenchEvents,
	url: string
): Promise<Run & { opened: number }> {
	const page = await openPage(browser, url);
	const path = await csvFile(events);
	const start = performance.now();
	await page.setInputFiles('input[type=file]', path);
	await allOpen(page, events.size);
	const opened = performance.now() - start;
	const run = await page.evaluate(
		async ({ steps, day, width }) => {
			const [band, , end] = document.querySelectorAll<HTMLElement>('[role=slider]');
			const frame = () => new Promise(requestAnimationFrame);
			const press = (on: HTMLElement, key: string, more = {}) =>
				on.dispatchEvent(
					new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
				);
			const days = () => [Number(band.dataset.from) / day, Number(band.dataset.to) / day];
			// the whole record is the first window: its end goes to the start, then to thirty days
			press(end, 'Home');
			await frame();
			while (days()[1] - days()[0] < width) {
				press(end, 'ArrowRight');
				await frame();
			}
			const frames: number[] = [];
			const seen: { from: number; to: number; count: number }[] = [];
			for (let i = 0; i < steps; i++) {
				const before = performance.now();
				if (i) press(band, 'ArrowRight', { shiftKey: true });
				await frame();
				frames.push(performance.now() - before);
				const [from, to] = days();
				seen.push({
					from,
					to,
					count: Number(document.querySelector<HTMLElement>('.explorer')!.dataset.count)
				});
			}
			return { frames, seen };
		},
		{ steps: STEPS, day: 86_400_000, width: WINDOW }
	);
	await page.close();
	const right = sampled((i) => {
		const { from, to, count } = run.seen[i];
		return to - from === WINDOW && count === truth(events, from);
	});
	return { frames: run.frames, right, opened };
}

/** Whether something holds at ten steps from the first to the last. */
function sampled(holds: (step: number) => boolean): boolean {
	return Array.from({ length: 10 }, (_, i) => Math.floor((i * (STEPS - 1)) / 9)).every(holds);
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const browser = await startBrowser();
const site = await startSite();
const rows: (string | number)[][] = [['events', 'who', 'median ms', 'p95 ms', 'of bare', 'counts']];
for (const size of sizes.length ? sizes : [10_000, 100_000, 1_000_000]) {
	const events = benchEvents(size);
	const runs: [string, Run][] = [
		['bare loop', await contend(browser, events, bare)],
		['crossfilter', await contend(browser, events, crossfiltered)],
		['timefront', await product(browser, events, site.url)]
	];
	const least = quantile(runs[0][1].frames, 0.5);
	for (const [who, { frames, right }] of runs) {
		const median = quantile(frames, 0.5);
		rows.push([
			String(size),
			who,
			median,
			quantile(frames, 0.95),
			median / least,
			right ? 'right' : 'WRONG'
		]);
	}
}
table(rows);
await browser.close();
await site.close();
