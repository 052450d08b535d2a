import { chromium, type Browser, type Page } from '@playwright/test';
import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { benchCsv, DAYS, FIRST_DAY, type BenchEvents } from './events';
import type { Given } from './contenders';

/** The built site. */
export const root = fileURLToPath(new URL('../../build', import.meta.url));

/** Starts Chromium without a limit of frames, so that a frame takes what it costs. */
export async function startBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: browserPath(),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--disable-frame-rate-limit',
			'--disable-gpu-vsync',
			'--enable-precise-memory-info'
		]
	});
}

/**
 * A page that tells of its errors. Of the environment: `SLOW=6` slows its processor down, `SCREEN=360x740` makes it as large
 * as that instead of 1280 by 800.
 */
export async function newPage(browser: Browser): Promise<Page> {
	const [width, height] = (process.env.SCREEN ?? '1280x800').split('x').map(Number);
	const page = await browser.newPage({ viewport: { width, height } });
	// what tsx puts about the functions that are handed to the page
	await page.addInitScript('globalThis.__name = (named) => named');
	page.on('pageerror', (error) => console.error(String(error)));
	const slow = Number(process.env.SLOW ?? 1);
	if (slow > 1) {
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
	}
	return page;
}

/** A page on `/open/` that waits for a file. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
	const page = await newPage(browser);
	await page.goto(`${url}open/`);
	await page.waitForLoadState('networkidle');
	return page;
}

/** Waits until all events of a file are there, and can be scrubbed. */
export async function allOpen(page: Page, size: number): Promise<void> {
	await page.waitForFunction(
		(size) =>
			document.querySelector<HTMLElement>('.explorer')?.dataset.of === String(size) &&
			document.querySelectorAll('.lanes [role=slider]').length === 3,
		size,
		{ timeout: 180_000, polling: 'raf' }
	);
}

/** Serves the built site. */
export async function startSite(): Promise<{ url: string; close: () => Promise<void> }> {
	return serve({ root });
}

/** Writes events as a CSV file and returns its path. */
export async function csvFile(events: BenchEvents): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'timefront-bench-'));
	const path = join(folder, `events-${events.size}.csv`);
	const file = createWriteStream(path);
	for (const lines of benchCsv(events)) if (!file.write(lines)) await once(file, 'drain');
	file.end();
	await once(file, 'close');
	return path;
}

/** The columns of events in a page, where they are unpacked from text: a page is handed nothing but JSON. */
export async function give(page: Page, events: BenchEvents): Promise<void> {
	const packed = Object.fromEntries(
		(['days', 'lat', 'lon', 'kind'] as const).map((name) => {
			const { buffer, byteOffset, byteLength } = events[name];
			return [name, Buffer.from(buffer, byteOffset, byteLength).toString('base64')];
		})
	);
	await page.evaluate(
		({ packed, size, first, last }) => {
			const bytes = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
			const given: Given = {
				size,
				first,
				last,
				days: new Int32Array(bytes(packed.days).buffer),
				lat: new Float64Array(bytes(packed.lat).buffer),
				lon: new Float64Array(bytes(packed.lon).buffer),
				kind: bytes(packed.kind)
			};
			Object.assign(globalThis, { given });
		},
		{ packed, size: events.size, first: FIRST_DAY, last: FIRST_DAY + DAYS }
	);
}

/** The value below which a part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(Math.floor(part * sorted.length), sorted.length - 1)] ?? NaN;
}

/** A table on the console. */
export function table(rows: readonly (readonly (string | number)[])[]): void {
	const text = rows.map((row) =>
		row.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell))
	);
	const widths = text[0].map((_, i) => Math.max(...text.map((row) => row[i].length)));
	for (const row of text) console.log(row.map((cell, i) => cell.padStart(widths[i])).join('  '));
}
