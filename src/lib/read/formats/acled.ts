import { kindByName, type KindId } from '../../events/kind';
import { epochText } from './edtftext';
import { sureness, type Format } from './format';
import { isNothing } from './nothing';
import { held, readTableRows, type Parts, type RowFormat } from './rowformat';
import { openTable } from './table';
import {
	countOf,
	firstOf,
	has,
	numberOf,
	positionOf,
	titleOf,
	type Reader,
	type TableNames,
	type TableRow
} from './tabular';

/** What old files call the event types, in lower case. */
const oldTypes: Readonly<Record<string, KindId>> = {
	'remote violence': 'remote',
	'riots/protests': 'protest',
	'strategic development': 'strategic',
	'headquarters or base established': 'strategic',
	'non-violent transfer of territory': 'strategic',
	'non-violent activity by a conflict actor': 'strategic'
};

/** The sub-event types that change who holds a place; the oldest files have them as types, `Battle-…`. */
const changes: readonly { readonly words: string; readonly to: 'state' | 'other' | 'actor' }[] = [
	{ words: 'government regains territory', to: 'state' },
	{ words: 'non-state actor overtakes territory', to: 'other' },
	{ words: 'non-violent transfer of territory', to: 'actor' }
];

/** The actor codes of old files in the words of new ones. */
const codes = [
	'',
	'State forces',
	'Rebel group',
	'Political militia',
	'Identity militia',
	'Rioters',
	'Protesters',
	'Civilians',
	'External/Other forces'
];

/** How far from its point an event may have been, by `geo_precision`. */
const reach: Readonly<Record<string, number>> = { '1': 2000, '2': 25_000, '3': 100_000 };

/** What is said of every file of ACLED. */
export const acledAbout = {
	description:
		'Events of the Armed Conflict Location & Event Data Project. Fatalities are as reported; 0 means that none were.',
	attributions: ['Data: ACLED (Armed Conflict Location & Event Data), acleddata.com.']
};

/** ACLED: old and new columns, in small letters or capitals, actor types as words or numbers. */
export const acled: Format = {
	id: 'acled',
	name: 'ACLED',

	recognises({ head }) {
		if (head === null || !has(head, 'event_date', 'event_type')) return sureness.no;
		const own = [
			'event_id_cnty',
			'event_id_no_cnty',
			'data_id',
			'sub_event_type',
			'gwno',
			'actor1'
		];
		return own.some((name) => has(head, name)) ? sureness.sure : sureness.no;
	},

	read(file, intake, choices) {
		const table = openTable(file);
		intake.about({ title: titleOf(file), ...acledAbout });
		readTableRows(table, acledRows(table), intake, choices);
	}
};

/** The rows of an ACLED file. */
export function acledRows(names: TableNames): RowFormat {
	const id = firstOf(names, 'event_id_cnty', 'data_id', 'event_id_no_cnty');
	const precise = firstOf(names, 'time_precision', 'time_precison', 'time_prec');
	const geo = firstOf(names, 'geo_precision', 'geo_precison', 'geo_prec');
	const columns = {
		dates: ['event_date'],
		lat: firstOf(names, 'latitude', 'lat'),
		lon: firstOf(names, 'longitude', 'lon', 'long'),
		country: 'country',
		year: 'year'
	};
	const vague = (row: TableRow) => row.text(geo) === '3';
	const parts: Parts = {
		id,
		days: null,
		dated: ['event_date', precise, 'year'],
		kind: { fields: ['event_type', 'sub_event_type'], of: (row) => typeOf(row).kind },
		status: { fields: [], of: () => 'occurred' },
		place: {
			fields: ['location', 'admin1', 'country'],
			of: (row) => ({
				name: said(row, 'location'),
				admin1: said(row, 'admin1'),
				country: said(row, 'country')
			})
		},
		actors: {
			fields: ['actor1', 'actor2', ...associated],
			of: (row) => actorsOf(row)
		},
		holder: {
			fields: [
				...['event_type', 'sub_event_type', geo],
				...['actor1', 'actor2', 'inter1', 'inter2']
			],
			of: (row) => (vague(row) ? null : held(holderOf(row)))
		},
		sources: {
			fields: ['source'],
			of: (row) => list(said(row, 'source')).map((publisher) => ({ publisher }))
		},
		precision: { fields: [geo], of: (row) => reach[row.text(geo)] ?? null },
		deaths: { low: '', best: 'fatalities', high: '' },
		deathsElse: 'best',
		reported: '',
		reportedAfter: false,
		check: { fields: [], of: () => true },
		filled: [],
		searched: ['event_type', 'sub_event_type', 'notes']
	};
	const date = (row: TableRow, reader: Reader) => {
		const day = reader.date(row, 'event_date');
		return day === null ? null : dateOf(day, row.text(precise));
	};
	return {
		names,
		columns,
		parts,
		nowhere: false,
		cells: (raw) => raw,
		at: (field) => positionOf(names, field),
		date,
		reported: () => null,
		draft(row, reader) {
			const when = date(row, reader);
			if (when === null) return null;
			const point = reader.point(row);
			return {
				id: row.text(id),
				date: when,
				...what(row),
				point,
				precision: point === null ? null : parts.precision.of(row),
				place: parts.place.of(row),
				actors: parts.actors.of(row),
				holder: parts.holder.of(row)?.actor,
				deaths: { best: countOf(row.text('fatalities')) },
				figures: tags(row),
				sources: parts.sources.of(row),
				note: notes(row, vague(row))
			};
		},
		original: (row) => row.original()
	};
}

/** 1 the day; 2 about that day, in that week; 3 only the month is known, and the day is its middle. */
function dateOf(day: string, precision: string): string {
	// what is no single day is as exact as it says
	if (!/^-?\d{4}-\d\d-\d\d$/.test(day)) return day;
	if (precision === '2') return `${day}~`;
	return precision === '3' ? day.slice(0, -3) : day;
}

/** The kind, and the words for it that are finer. */
function typeOf(row: TableRow): { kind: KindId; subkind: string } {
	const [type, sub] = [said(row, 'event_type'), said(row, 'sub_event_type')];
	const [base, ...rest] = type.split('-').map((part) => part.trim());
	const subkind = sub || (base.startsWith('Battle') ? capital(rest.join('-')) : '');
	const named = [...kindByName.values()].find(
		({ name }) => name.toLowerCase() === type.toLowerCase()
	);
	const kind =
		named?.id ??
		oldTypes[type.toLowerCase()] ??
		(base.toLowerCase().startsWith('battle') ? 'battle' : 'strategic');
	return { kind, subkind: subkind || (named ? '' : type) };
}

function what(row: TableRow): { kind: KindId; subkind: string; title: string; summary: string } {
	const { kind, subkind } = typeOf(row);
	const [a, b] = [said(row, 'actor1'), said(row, 'actor2')];
	const who = [a, b].filter((name) => name !== '').join(' – ');
	return {
		kind,
		subkind,
		title: [
			`${subkind || said(row, 'event_type')}${who === '' ? '' : `: ${who}`}`,
			said(row, 'location')
		]
			.filter((part) => part !== '')
			.join(', '),
		summary: said(row, 'notes')
	};
}

/** The columns of those who stood beside an actor. */
const associated = ['assoc_actor_1', 'ally_actor_1', 'assoc_actor_2', 'ally_actor_2'];

function actorsOf(row: TableRow): string[] {
	return [
		said(row, 'actor1'),
		said(row, 'actor2'),
		...associated.flatMap((name) => list(said(row, name)))
	].filter((name) => name !== '' && !/^Civilians\b/.test(name));
}

/**
 * Who held the place from then on, where the sub-event type says that it changed hands. The order of the actors says
 * nothing, so it is the state forces or the one who is not; where that names nobody, or several, the holder is unknown.
 */
function holderOf(row: TableRow): string | null {
	const words = `${said(row, 'sub_event_type')} ${said(row, 'event_type')}`.toLowerCase();
	const change = changes.find((one) => words.includes(one.words));
	if (change === undefined) return null;
	const actors = (['1', '2'] as const)
		.map((side) => ({ name: said(row, `actor${side}`), code: codeOf(said(row, `inter${side}`)) }))
		.filter(({ name, code }) => name !== '' && code !== 'Civilians');
	const state = (actor: { name: string; code: string }) =>
		actor.code === 'State forces' ||
		(actor.code === '' && /^(Military|Police) Forces of|^Government of/.test(actor.name));
	const takers =
		change.to === 'actor'
			? actors
			: actors.filter((actor) => state(actor) === (change.to === 'state'));
	return takers.length === 1 ? takers[0].name : 'unknown';
}

function codeOf(code: string): string {
	return /^\d$/.test(code) ? (codes[Number(code)] ?? '') : code;
}

/** Tags such as `crowd size=about 50` as figures; others stay in the original. */
function tags(row: TableRow) {
	return list(said(row, 'tags')).flatMap((tag) => {
		const [name, ...value] = tag.split('=').map((part) => part.trim());
		return name && value[0] ? [{ name, value: value.join('=') }] : [];
	});
}

function notes(row: TableRow, vague: boolean): string {
	const targeting = said(row, 'civilian_targeting') !== '' && 'Civilian targeting.';
	const region = vague && 'Only the region is known; the point stands for it.';
	const stamp = numberOf(row.text('timestamp'));
	const changed = stamp === null ? null : epochText(stamp, 's');
	return [region, targeting, changed && `Last changed by ACLED on ${changed}.`]
		.filter(Boolean)
		.join(' ');
}

function list(text: string): string[] {
	return text
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function capital(text: string): string {
	return text === '' ? '' : text[0].toUpperCase() + text.slice(1);
}

/** What a cell says; R writes NA where it says nothing. */
function said(row: TableRow, field: string): string {
	const text = row.text(field);
	return isNothing(text) ? '' : text;
}
