/**
 * Opens a CSV file on `/open/` beside a bare parse of the same file in a worker: time to the first picture, to the end,
 * the longest task of the page, memory an event beside the file's bytes, how long a cancel takes, and what ten files
 * after one another leave. `npm run bench -- open [sizes]`.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { stat } from 'node:fs/promises';
import { benchEvents } from './events';
import { csvFile, newPage, openPage, startBrowser, startSite, table } from './rig';

/** The least that reads the file: one loop over bytes in a worker into typed arrays, transferred. */
const bareParse = `
	onmessage = async ({ data }) => {
		const start = performance.now();
		const bytes = new Uint8Array(await data.arrayBuffer());
		let rows = 0;
		for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) rows++;
		const [day, lat, lon, row] = [new Int32Array(rows), new Float64Array(rows), new Float64Array(rows), new Uint32Array(rows)];
		const number = (from, to) => {
			let [value, scale, sign] = [0, 0, 1];
			for (let i = from; i < to; i++) {
				if (bytes[i] === 45) sign = -1;
				else if (bytes[i] === 46) scale = 1;
				else { value = value * 10 + bytes[i] - 48; scale *= 10; }
			}
			return (sign * value) / (scale || 1);
		};
		let [at, column, from, quoted, first] = [0, 0, 0, false, true];
		for (let i = 0; i < bytes.length; i++) {
			const sign = bytes[i];
			if (sign === 34) quoted = !quoted;
			if (quoted || (sign !== 44 && sign !== 10)) continue;
			if (!first) {
				if (column === 1) day[at] = number(from, from + 4) * 372 + number(from + 5, from + 7) * 31 + number(from + 8, from + 10);
				else if (column === 7) lat[at] = number(from, i);
				else if (column === 8) lon[at] = number(from, i);
			}
			from = i + 1;
			if (sign === 44) column++;
			else {
				if (!first) row[at++] = i;
				first = false;
				column = 0;
			}
		}
		postMessage({ rows: at, ms: performance.now() - start, day, lat, lon, row, bytes },
			[day.buffer, lat.buffer, lon.buffer, row.buffer, bytes.buffer]);
	};`;

async function bare(browser: Browser, path: string): Promise<number> {
	const page = await newPage(browser);
	await page.setContent('<input type="file">');
	await page.setInputFiles('input', path);
	const ms = await page.evaluate(async (source) => {
		const worker = new Worker(URL.createObjectURL(new Blob([source])));
		const start = performance.now();
		worker.postMessage(document.querySelector('input')!.files![0]);
		await new Promise((done) => (worker.onmessage = done));
		return performance.now() - start;
	}, bareParse);
	await page.close();
	return ms;
}

interface Opened {
	/** Milliseconds from the choice of the file to the first picture and to the last row. */
	readonly first: number;
	readonly all: number;
	/** The longest task of the page, milliseconds. */
	readonly task: number;
}

async function openFile(page: Page, path: string, size: number): Promise<Opened> {
	const another = page.getByRole('button', { name: 'Open another' });
	if (await another.isVisible()) await another.click();
	await page.evaluate((size) => {
		const marks = { start: 0, first: 0, all: 0, task: 0 };
		Object.assign(globalThis, { marks });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) marks.task = Math.max(marks.task, duration);
		}).observe({ type: 'longtask' });
		document.addEventListener('change', () => (marks.start = performance.now()), {
			capture: true,
			once: true
		});
		let put = false;
		const look = () => {
			const events = Number(document.querySelector<HTMLElement>('.explorer')?.dataset.of ?? 0);
			// what was open before goes first
			put ||= marks.start > 0 && events === 0;
			if (put && events > 0) marks.first ||= performance.now();
			if (put && events === size) marks.all = performance.now();
			else requestAnimationFrame(look);
		};
		look();
	}, size);
	await page.setInputFiles('input[type=file]:not([webkitdirectory])', path);
	const marks = await page.waitForFunction(
		() => {
			const { marks } = globalThis as unknown as { marks: Record<string, number> };
			return marks.all > 0 && marks;
		},
		null,
		{ timeout: 180_000 }
	);
	const { start, first, all, task } = (await marks.jsonValue()) as Record<string, number>;
	return { first: first - start, all: all - start, task };
}

/** Bytes that the page's scripts hold, array buffers included, after collecting garbage. */
async function memory(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
		usedSize: number;
		backingStorageSize?: number;
	};
	return usedSize + backingStorageSize;
}

/** Milliseconds from pressing Cancel, a third of a second after the choice of a file, to its end. */
async function cancel(page: Page, path: string): Promise<number> {
	await page.setInputFiles('input[type=file]:not([webkitdirectory])', path);
	return page.evaluate(async () => {
		const found = async <Found>(look: () => Found | null | undefined) => {
			for (;;) {
				const there = look();
				if (there) return there;
				await new Promise(requestAnimationFrame);
			}
		};
		const button = await found(() =>
			[...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Cancel')
		);
		await new Promise((done) => setTimeout(done, 300));
		const start = performance.now();
		button.click();
		await found(() => !button.isConnected);
		return performance.now() - start;
	});
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const browser = await startBrowser();
const site = await startSite();
const rows: (string | number)[][] = [
	[
		'events',
		'MB',
		'bare ms',
		'first picture ms',
		'all ms',
		'of bare',
		'longest task ms',
		'bytes an event',
		'cancel ms',
		'ten more, MB'
	]
];
for (const size of sizes.length ? sizes : [100_000, 1_000_000]) {
	const path = await csvFile(benchEvents(size));
	const bytes = (await stat(path)).size;
	const least = Math.min(await bare(browser, path), await bare(browser, path));
	const page = await openPage(browser, site.url);
	const session = await page.context().newCDPSession(page);
	const before = await memory(session);
	const { first, all, task } = await openFile(page, path, size);
	await page.waitForTimeout(1000);
	const held = (await memory(session)) - before - bytes;
	let growth: number | string = '-';
	if (size <= 100_000) {
		const one = await memory(session);
		for (let i = 0; i < 10; i++) await openFile(page, path, size);
		await page.waitForTimeout(1000);
		growth = ((await memory(session)) - one) / 1e6;
	}
	await page.close();
	let cancelled: number | string = '-';
	if (size >= 1_000_000) {
		const other = await openPage(browser, site.url);
		cancelled = await cancel(other, path);
		await other.close();
	}
	rows.push([
		...[String(size), bytes / 1e6, least, first, all, all / least],
		...[task, held / size, cancelled, growth]
	]);
}
table(rows);
await browser.close();
await site.close();
