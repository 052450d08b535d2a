import type { Place } from '../../events/dataset';
import { kindById, kindByName, type KindId } from '../../events/kind';
import { statuses } from '../../events/status';
import { event } from '../event';
import { unguard } from '../guard';
import { Row, type Known } from '../row';
import { readable } from '../scene';
import { tableFile, type Column } from '../tables';
import type { Draft, DraftPlace } from './draft';
import { kindOf } from './kinds';
import { decimalPoint } from './places';
import type { Faults, Parts, Points, RowFormat } from './rowformat';
import { positionOf, type Reader, type TableNames, type TableRow } from './tabular';

/** Takes every id for one that there is. */
class Anything extends Map<string, Place> implements Known {
	override has(): boolean {
		return true;
	}
}

const anything = new Anything();
const nothing: Known = new Set<string>();

/**
 * The rows of a record's `events.csv` without the tables that go with it. Actors, sources and places are known by their
 * ids alone; a place lies where the first event with a point of its own lies, and events without one lie nobody knows
 * where: the table of places, which says it, is not there.
 */
export function recordRows(names: TableNames, known: Points = new Map()): RowFormat {
	const points = new Map(known);
	const list = (row: TableRow, field: string) => [
		...new Set(
			row
				.text(field)
				.split(';')
				.map((part) => part.trim())
				.filter((part) => part !== '')
		)
	];
	const placed = (name: string): DraftPlace => ({ name, point: points.get(name) ?? null });
	const sources = (row: TableRow) => list(row, 'sources').map((publisher) => ({ publisher }));
	const parts: Parts = {
		id: 'id',
		days: { start: 'date', end: '' },
		dated: ['date'],
		kind: { fields: ['kind', 'subkind'], of: kindIn },
		status: {
			fields: ['status'],
			of: (row) => statuses.find((status) => status === row.text('status'))
		},
		place: { fields: ['place'], of: (row) => placed(row.text('place')) },
		actors: { fields: ['actors'], of: (row) => list(row, 'actors') },
		holder: {
			fields: ['holder', 'held_places'],
			of(row) {
				const [holder, places] = [row.text('holder'), row.text('held_places')];
				if ((holder === '') !== (places === '')) return undefined;
				if (holder === '') return null;
				return { actor: holder, places: list(row, 'held_places').map(placed) };
			}
		},
		sources: { fields: ['sources'], of: sources },
		precision: {
			fields: ['precision_m'],
			of(row) {
				const text = row.text('precision_m');
				return text === '' ? null : /^\d{1,15}$/.test(text) ? Number(text) : undefined;
			}
		},
		deaths: { low: 'deaths_low', best: 'deaths_best', high: 'deaths_high' },
		deathsElse: 'none',
		reported: 'reported',
		reportedAfter: false,
		check: {
			fields: [
				...['held_until', 'then_holder', 'tally', 'figures'],
				...['outcome', 'outcome_date', 'outcome_note', 'outcome_of']
			],
			of(row) {
				const further = ['held_until', 'then_holder', 'outcome', 'outcome_date', 'outcome_note'];
				if ([...further, 'outcome_of'].some((field) => row.text(field) !== '')) return undefined;
				if (!['', 'false'].includes(row.text('tally'))) return undefined;
				const named = list(row, 'figures').every((figure) => {
					const [name, ...value] = figure.split(':');
					return name.trim() !== '' && value.join(':').trim() !== '';
				});
				return named ? true : undefined;
			}
		},
		filled: ['title'],
		searched: ['title', 'summary', 'subkind', 'note']
	};

	const dateOf = (row: TableRow, reader: Reader) => {
		const text = row.text('date');
		return text !== '' && readable(text) ? text : reader.date(row, 'date');
	};

	function draft(row: TableRow, reader: Reader, faults: Faults): Draft | null {
		const date = dateOf(row, reader);
		if (date === null) return null;
		const point = reader.point(row);
		const cells = new Map(names.fields.map((field) => [field, row.text(field)]));
		const kind = kindById.get(kindIn(row) ?? '');
		cells.set('date', date).set('lat', '').set('lon', '');
		if (kind) cells.set('kind', kind.name);
		const checked = new Row<Column<'events'>>(tableFile('events'), { line: row.at.line, cells });
		const read = event(checked, nothing, {
			actors: anything,
			sources: anything,
			places: anything,
			holders: anything
		});
		// a lone table may say nothing of where it has things from
		const noted = checked.problems.filter(
			({ column, message }) => column !== 'sources' || message !== 'missing'
		);
		const [first] = noted;
		if (read === null || checked.refused) {
			faults.refuse(row.at, first.column, row.text(first.column ?? ''), first.message);
			return null;
		}
		for (const { column, message } of noted)
			faults.repair(row.at, column ?? '', row.text(column ?? ''), '', message);
		const { place, heldPlaces, heldUntil, thenHolder, when: _, ...rest } = read;
		return {
			...rest,
			date,
			subkind: read.subkind || (kind?.name === row.text('kind') ? '' : row.text('kind')),
			outcomeOf: list(row, 'outcome_of'),
			accounts: [],
			point,
			nowhere: point === null,
			precision: point === null ? null : read.precision,
			place: place === null ? null : placed(place),
			held: { places: heldPlaces.map(placed), until: heldUntil, then: thenHolder },
			sources: sources(row)
		};
	}

	return {
		names,
		columns: { dates: ['date'], lat: 'lat', lon: 'lon' },
		parts,
		nowhere: true,
		cells: (raw) => raw.map(unguard),
		at: (field) => positionOf(names, field),
		survey(row) {
			const place = row.text('place');
			if (place === '' || points.has(place)) return;
			const point = decimalPoint(row.text('lat'), row.text('lon'));
			if (point !== null) points.set(place, point);
		},
		points,
		date: dateOf,
		reported(row) {
			const text = row.text('reported');
			return text === '' ? null : readable(text) ? text : undefined;
		},
		draft,
		original: (row) => row.original()
	};
}

/** A kind by its name or its id, else the one that the words speak of. */
function kindIn(row: TableRow): KindId | undefined {
	const text = row.text('kind');
	return (
		(kindByName.get(text) ?? kindById.get(text))?.id ??
		kindOf(text) ??
		kindOf(row.text('subkind')) ??
		undefined
	);
}
