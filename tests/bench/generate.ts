/**
 * Events as a table, for measuring: as many as one wants, the same ones for the same seed. They lie around some 200 places
 * of northern Iraq from 2014 to 2017, nearly half of them in bursts of a few days at one place.
 */

/** What the table looks like. */
export interface Shape {
	/** `table`: a colleague's; `record`: the columns of our own `events.csv`; `bare`: id, time, place, kind and a few more. */
	readonly columns?: 'table' | 'record' | 'bare';
	/** Whether the rows are in the order of time. */
	readonly sorted?: boolean;
}

const [FIRST, DAYS, PLACES] = [Date.UTC(2014, 0, 1) / 86_400_000, 1461, 200];
/** The share of events that come in bursts, and how long a burst lasts at most; days. */
const [BURSTING, LONGEST] = [0.45, 12];
/** So many rows make a piece of text. */
const PIECE = 1000;

const kinds = [
	['Battles', ['Armed clash', 'Government regains territory'], ['clash', 'fight']],
	[
		'Explosions/Remote violence',
		['Air/drone strike', 'Shelling/artillery/missile attack', 'Remote explosive/landmine/IED'],
		['Strikes hit', 'Shells fall on', 'A roadside bomb explodes in']
	],
	['Violence against civilians', ['Attack', 'Abduction/forced disappearance'], ['Gunmen attack']],
	['Protests', ['Peaceful protest'], ['Residents protest in']],
	['Strategic developments', ['Arrests', 'Looting/property destruction'], ['Arrests are made in']]
] as const;
const actors =
	'Iraqi Army;Federal Police;Counter Terrorism Service;Peshmerga;Islamic State;Coalition;Popular Mobilisation;Sunni tribes;Police;Turkish forces;Civilians;Unidentified gunmen'.split(
		';'
	);
const syllables =
	'qa ya ra ma khmur sha rqat hawi ja ba iji tal af ar sin jar du hok zum mar'.split(' ');
const publishers =
	'Agence France-Presse;Reuters;Associated Press;Anadolu Agency;Rudaw;Al Jazeera;BBC;Iraqi News;Shafaq;The Guardian'.split(
		';'
	);

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** An event before it is written down. `day` is counted from the first of 2014. */
export interface Made {
	readonly place: number;
	readonly day: number;
	readonly lat: number;
	readonly lon: number;
	readonly kind: number;
}

/** The places: a name and a point in degrees. */
export function placesOf(seed: number): { name: string; lat: number; lon: number }[] {
	const random = chance(seed ^ 0x51ed);
	const one = () => syllables[Math.floor(random() * syllables.length)];
	return Array.from({ length: PLACES }, (_, at) => {
		const word = one() + one() + (random() < 0.5 ? one() : '');
		const name = `${word[0].toUpperCase()}${word.slice(1)}${at % 7 === 0 ? ' District' : ''}`;
		return { name: `${name} ${at}`, lat: 34.4 + random() * 2.7, lon: 41.2 + random() * 3.9 };
	});
}

/** The events, in order of time when that is asked for. */
export function makeEvents(count: number, seed: number, sorted = false): Made[] {
	const random = chance(seed);
	const places = placesOf(seed);
	const events: Made[] = [];
	const put = (place: number, day: number) => {
		const near = () => (random() + random() - 1) * 0.08;
		const { lat, lon } = places[place];
		const [y, x] = [(lat + near()).toFixed(4), (lon + near()).toFixed(4)].map(Number);
		const kind = Math.floor(random() ** 1.6 * kinds.length);
		events.push({ place, day: Math.min(DAYS - 1, Math.floor(day)), lat: y, lon: x, kind });
	};
	while (events.length < count) {
		const place = Math.floor(random() ** 2 * PLACES);
		const day = random() * DAYS;
		if (random() >= BURSTING / 12) put(place, day);
		else {
			const [size, length] = [4 + random() * 16, 1 + random() * LONGEST];
			for (let at = 0; at < size && events.length < count; at++)
				put(place, day + random() * length);
		}
	}
	return sorted ? events.sort((a, b) => a.day - b.day) : events;
}

/** The events as CSV, in pieces of text: the header first. */
export function* generate(count: number, seed: number, shape: Shape = {}): Generator<string> {
	const { columns = 'table', sorted = false } = shape;
	const random = chance(seed ^ 0xa11ce);
	const places = placesOf(seed);
	const write = { table: tableRow, record: recordRow, bare: bareRow }[columns];
	const headers = {
		table: 'id,date,title,kind,subkind,place,lat,lon,actors,deaths_best,sources',
		record:
			'id,date,title,summary,kind,subkind,status,place,lat,lon,precision_m,actors,holder,held_places,deaths_low,deaths_best,deaths_high,figures,sources,reported,outcome_of,conflict',
		bare: 'id,time,place,kind,actor,title,figures,lat,lon'
	};
	let piece = `${headers[columns]}\n`;
	let at = 0;
	for (const event of makeEvents(count, seed, sorted)) {
		piece += `${write(at++, event, places[event.place].name, random)}\n`;
		if (at % PIECE !== 0) continue;
		yield piece;
		piece = '';
	}
	if (piece !== '') yield piece;
}

type Row = (at: number, event: Made, place: string, random: () => number) => string;

function wordsOf({ kind }: Made, place: string, random: () => number) {
	const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
	const [name, subkinds, verbs] = kinds[kind];
	const [a, b] = [one(actors), one(actors)];
	const verb = one(verbs);
	const deaths = random() < 0.6 ? '' : String(Math.floor(random() ** 3 * 60));
	return {
		name,
		subkind: one(subkinds),
		who: a === b ? a : `${a};${b}`,
		title:
			verb === 'clash' || verb === 'fight'
				? `${a} and ${b} ${verb} near ${place}`
				: `${verb} ${place}, ${a} says`,
		deaths,
		source: `${one(publishers)} ${2014 + Math.floor(random() * 4)}`
	};
}

function dayText(day: number): string {
	return new Date((FIRST + day) * 86_400_000).toISOString().slice(0, 10);
}

const idOf = (at: number) => `ev-${String(at + 1).padStart(7, '0')}`;
const quoted = (text: string) => (text.includes(',') ? `"${text}"` : text);

const tableRow: Row = (at, event, place, random) => {
	const { name, subkind, who, title, deaths, source } = wordsOf(event, place, random);
	return [
		...[idOf(at), dayText(event.day), quoted(title), name, subkind, place],
		...[event.lat, event.lon, who, deaths, source]
	].join(',');
};

const recordRow: Row = (at, event, place, random) => {
	const { name, subkind, who, title, deaths, source } = wordsOf(event, place, random);
	const id = (text: string) => text.toLowerCase().replaceAll(' ', '-');
	const later = random() < 0.5 ? dayText(event.day + Math.floor(random() * 5)) : '';
	const summary = random() < 0.3 ? `Residents of ${place} speak of it.` : '';
	return [
		...[idOf(at), dayText(event.day), quoted(title), summary, name, subkind, 'occurred', id(place)],
		...[event.lat, event.lon, '2000', who.split(';').map(id).join(';'), '', ''],
		...['', deaths, '', '', id(source), later, '', '']
	].join(',');
};

const bareRow: Row = (at, event, place, random) => {
	const { name, who, title, deaths } = wordsOf(event, place, random);
	const [hour, minute] = [random() * 24, random() * 60].map((number) =>
		String(Math.floor(number)).padStart(2, '0')
	);
	const time = `${dayText(event.day)}T${hour}:${minute}:00Z`;
	return [idOf(at), time, place, name, who, quoted(title), deaths, event.lat, event.lon].join(',');
};
