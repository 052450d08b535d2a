/** Events as the benchmarks want them: made up, always the same for a seed, in order of their day. */
export interface BenchEvents {
	readonly size: number;
	/** Days since 1 January 1970. */
	readonly days: Int32Array;
	readonly lat: Float64Array;
	readonly lon: Float64Array;
	readonly kind: Uint8Array;
	readonly place: Uint16Array;
}

const PLACES = 200;
const BURSTS = 60;
/** 1 January 2014 and the days of four years. */
export const [FIRST_DAY, DAYS] = [16_071, 1461];
const kinds = ['battle', 'remote', 'civilians', 'protest', 'riot', 'strategic', 'announcement'];
const actors = ['ISF', 'Daesh', 'Peshmerga', 'Coalition', 'PMF', 'Civilians'];

/** Makes events around 200 places in northern Iraq over 2014 to 2017, 45 of 100 in bursts of some days. */
export function benchEvents(size: number, seed = 1): BenchEvents {
	const random = mulberry(seed);
	const places = Array.from({ length: PLACES }, () => [
		34.5 + 2.6 * random(),
		41.5 + 3.6 * random()
	]);
	const bursts = Array.from({ length: BURSTS }, () => [
		Math.floor(DAYS * random()),
		Math.floor(PLACES * random())
	]);
	const when = new Int32Array(size);
	const where = new Uint16Array(size);
	for (let i = 0; i < size; i++) {
		const [day, place] = bursts[Math.floor(BURSTS * random())];
		const burst = random() < 0.45;
		const offset = Math.floor(10 * random() * random());
		when[i] = FIRST_DAY + (burst ? Math.min(day + offset, DAYS - 1) : Math.floor(DAYS * random()));
		where[i] = burst && random() < 0.7 ? place : Math.floor(PLACES * random() ** 2);
	}
	const order = Uint32Array.from({ length: size }, (_, i) => i).sort(
		(a, b) => when[a] - when[b] || a - b
	);
	const pick = (i: number) => places[where[order[i]]];
	const blur = () => (random() + random() - 1) * 0.08;
	return {
		size,
		days: Int32Array.from(order, (i) => when[i]),
		place: Uint16Array.from(order, (i) => where[i]),
		lat: Float64Array.from(order, (_, i) => Math.round((pick(i)[0] + blur()) * 1e4) / 1e4),
		lon: Float64Array.from(order, (_, i) => Math.round((pick(i)[1] + blur()) * 1e4) / 1e4),
		kind: Uint8Array.from(order, () => Math.floor(kinds.length * random() ** 2))
	};
}

/** The same as a table in the record's own shape, some thousand lines at a time. */
export function* benchCsv(events: BenchEvents): Generator<string> {
	yield 'id,date,title,summary,kind,status,place,lat,lon,actors,deaths_best,sources\n';
	let lines = '';
	for (let i = 0; i < events.size; i++) {
		const place = `place-${events.place[i]}`;
		const kind = kinds[events.kind[i]];
		const date = new Date(events.days[i] * 86_400_000).toISOString().slice(0, 10);
		const [one, other] = [actors[i % 6], actors[(i * 7 + 1) % 6]];
		lines +=
			`e${i},${date},"${one} and ${other}, near ${place}",Report number ${i} of a made-up event,` +
			`${kind},occurred,${place},${events.lat[i]},${events.lon[i]},${one};${other},${i % 9},bench\n`;
		if (i % 5000 === 4999) {
			yield lines;
			lines = '';
		}
	}
	yield lines;
}

/** Numbers from 0 to 1, the same for a seed. Mulberry32 by Tommy Ettinger, public domain. */
function mulberry(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
