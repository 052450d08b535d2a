/** What a contender is given: columns in order of their day, and two canvases, `#map` and `#line`. */
export interface Given {
	readonly size: number;
	readonly days: Int32Array;
	readonly lat: Float64Array;
	readonly lon: Float64Array;
	readonly kind: Uint8Array;
	readonly first: number;
	readonly last: number;
}

/** Draws the window `[from, to)` of days and returns how many events are in it. */
export type Step = (from: number, to: number) => number;

/**
 * The least that draws the picture: sorted typed arrays, incremental cells, a histogram, bare canvases. Runs in the page,
 * so it uses nothing from outside of itself.
 */
export function bare({ size, days, lat, lon, kind, first, last }: Given): Step {
	const [KINDS, CELL, BARS] = [11, 26, 320];
	const colours = [
		'#b2182b',
		'#ef8a62',
		'#762a83',
		'#1b7837',
		'#e08214',
		'#2166ac',
		'#555',
		'#888'
	];
	const map = document.querySelector<HTMLCanvasElement>('#map')!.getContext('2d')!;
	const line = document.querySelector<HTMLCanvasElement>('#line')!.getContext('2d')!;
	const { width, height } = map.canvas;
	const wide = Math.ceil(width / CELL);
	const cellOf = new Int32Array(size);
	for (let i = 0; i < size; i++) {
		const column = Math.floor((((lon[i] - 41) / 5) * width) / CELL);
		cellOf[i] = Math.floor((((37.4 - lat[i]) / 3.2) * height) / CELL) * wide + column;
	}
	const totals = new Int32Array(wide * (Math.ceil(height / CELL) + 1));
	const cells = new Int32Array(totals.length * KINDS);
	const bars = new Uint32Array(BARS);
	for (let i = 0; i < size; i++)
		bars[Math.floor(((days[i] - first) / (last - first + 1)) * BARS)]++;
	const tallest = bars.reduce((a, b) => Math.max(a, b), 1);
	const rank = (limit: number) => {
		let [low, high] = [0, size];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (days[middle] < limit) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	const add = (from: number, to: number, by: number) => {
		for (let i = from; i < to; i++) {
			cells[cellOf[i] * KINDS + kind[i]] += by;
			totals[cellOf[i]] += by;
		}
	};
	let [began, ended] = [0, 0];
	return (from, to) => {
		const [a, b] = [rank(from), rank(to)];
		add(ended, b, 1);
		add(began, a, -1);
		[began, ended] = [a, b];
		map.clearRect(0, 0, width, height);
		map.font = '600 11px system-ui, sans-serif';
		map.textAlign = 'center';
		map.textBaseline = 'middle';
		for (let cell = 0; cell < totals.length; cell++) {
			const count = totals[cell];
			if (!count) continue;
			const x = ((cell % wide) + 0.5) * CELL;
			const y = (Math.floor(cell / wide) + 0.5) * CELL;
			const radius = Math.min(16, 7.6 + 1.9 * Math.sqrt(count));
			map.fillStyle = '#fff';
			map.beginPath();
			map.arc(x, y, radius, 0, 2 * Math.PI);
			map.fill();
			let angle = -Math.PI / 2;
			map.lineWidth = radius * 0.32;
			for (let one = 0; one < KINDS; one++) {
				const part = cells[cell * KINDS + one];
				if (!part) continue;
				map.strokeStyle = colours[one];
				map.beginPath();
				map.arc(x, y, radius, angle, (angle += (2 * Math.PI * part) / count));
				map.stroke();
			}
			map.fillStyle = '#222';
			map.fillText(String(count), x, y);
		}
		const { width: w, height: h } = line.canvas;
		line.clearRect(0, 0, w, h);
		line.fillStyle = '#999';
		for (let i = 0; i < BARS; i++)
			line.fillRect((i * w) / BARS, h, w / BARS - 1, (-bars[i] / tallest) * h);
		line.fillStyle = 'rgb(0 90 200 / 25%)';
		const unit = w / (last - first);
		line.fillRect((from - first) * unit, 0, (to - from) * unit, h);
		return b - a;
	};
}

/** The peers' way: crossfilter finds the events of the window, a canvas draws each of them. */
export function crossfiltered({ size, days, lat, lon, kind, first, last }: Given): Step {
	interface Row {
		readonly day: number;
		readonly lat: number;
		readonly lon: number;
		readonly kind: number;
	}
	const map = document.querySelector<HTMLCanvasElement>('#map')!.getContext('2d')!;
	const line = document.querySelector<HTMLCanvasElement>('#line')!.getContext('2d')!;
	const rows: Row[] = Array.from({ length: size }, (_, i) => ({
		day: days[i],
		lat: lat[i],
		lon: lon[i],
		kind: kind[i]
	}));
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	const set = (globalThis as any).crossfilter(rows);
	const byDay = set.dimension((row: Row) => row.day);
	const kinds = set.dimension((row: Row) => row.kind).group();
	const bars: { key: number; value: number }[] = byDay
		.group((day: number) => Math.floor((day - first) / 7))
		.all();
	const tallest = bars.reduce((most, { value }) => Math.max(most, value), 1);
	const { width, height } = map.canvas;
	return (from, to) => {
		byDay.filterRange([from, to]);
		kinds.all();
		const shown: Row[] = set.allFiltered();
		map.clearRect(0, 0, width, height);
		map.fillStyle = 'rgb(178 24 43 / 60%)';
		for (const { lat, lon } of shown) {
			map.beginPath();
			map.arc(((lon - 41) / 5) * width, ((37.4 - lat) / 3.2) * height, 4, 0, 2 * Math.PI);
			map.fill();
		}
		const { width: w, height: h } = line.canvas;
		const unit = w / (last - first);
		line.clearRect(0, 0, w, h);
		line.fillStyle = '#999';
		for (const { key, value } of bars)
			line.fillRect(key * 7 * unit, h, 7 * unit - 1, (-value / tallest) * h);
		line.fillStyle = 'rgb(0 90 200 / 25%)';
		line.fillRect((from - first) * unit, 0, (to - from) * unit, h);
		return shown.length;
	};
}
