import type { ConflictEvent } from '../../events/dataset';
import { kinds } from '../../events/kind';
import { statuses } from '../../events/status';
import type { Scene, Sheet } from '../../store/sheet';
import { when } from '../../time/when';
import { eventOf, fileSource, ownId } from '../formats/eventof';
import { noChoices, type Intake } from '../formats/format';
import { RowReader, type TableRow } from '../formats/tabular';
import { hashOf } from './hash';
import { gatherNaturals } from './layout';
import { rowFormatOf } from './recipe';
import type { RowsKept } from './kept';
import { RowTexts } from './rowtext';
import { Scanner } from './scanner';
import { searched } from './searching';
import type { WordFinder } from './wordfinder';

/** Hears nothing: what became of the rows was told when they were first read. */
const deaf: Intake = {
	event: () => '',
	refuse: () => {},
	apart: () => {},
	repair: () => {},
	undone: () => false,
	ask: () => {},
	say: () => {},
	noEvents: () => {},
	about: () => {},
	mapped: () => {},
	movement: () => {},
	area: () => {},
	dataset: () => {}
};

/** Makes a sheet of events whose texts stay in the bytes of their file: each is read again when it is asked for. */
export function rowSheet(kept: RowsKept, scene: Scene): Sheet {
	const { columns, bytes, end, rowAt, hashes, ids, recipe } = kept;
	const format = rowFormatOf(recipe);
	const reader = new RowReader(format.names, format.columns, deaf, noChoices, () => {});
	reader.restore(recipe.surveyed);
	const { separator } = recipe.start;
	const scanner = new Scanner(bytes, separator);
	const texts = new RowTexts(bytes, end, separator, scanner);
	const actorIds = new Map(scene.actors.map(({ id, name }) => [name, id]));
	const placeIds = new Map(scene.places.map(({ id, name }) => [name, id]));
	const columnsSearched = [
		...new Set(format.parts.searched.map((field) => format.at(field)))
	].filter((column) => column >= 0);
	const furthest = Math.max(0, ...columnsSearched) + 1;
	let inFile: FileOrder | null = null;

	const rowOf = (position: number): TableRow =>
		reader.row({ line: 1, cells: format.cells(texts.at(rowAt[position]).cells) });
	const idOf = (position: number, row: TableRow) =>
		ids.get(position) ??
		ownId({ id: recipe.format, ownIds: recipe.ownIds }, row.text(format.parts.id), () =>
			format.original(row)
		);

	/** Lists of sources by their number: many events share one. */
	const lists: (readonly string[])[] = [];
	const sources = (position: number) => {
		const list = kept.sourceList[position];
		return (lists[list] ??= Array.from(
			kept.source.subarray(kept.sourceFrom[list], kept.sourceFrom[list + 1]),
			(at) => scene.sources[at].id
		));
	};

	function event(position: number): ConflictEvent {
		const row = rowOf(position);
		const draft = format.draft(row, reader.reader, deaf);
		if (draft === null)
			throw new Error(`row at byte ${rowAt[position]}: expected an event, found none`);
		const { place, lat, lon, precision, actorFrom, actor, kind, status } = columns;
		const own = scene.places[place[position]]?.id ?? null;
		const cited = fileSource({ name: recipe.formatName }, recipe.file);
		return {
			...eventOf(idOf(position, row), draft, when(draft.date), cited, {
				place: (named) =>
					named === draft.place ? own : named.point ? (placeIds.get(named.name) ?? null) : null,
				actor: (name) => actorIds.get(name) ?? name,
				source: () => ''
			}),
			kind: kinds[kind[position]].id,
			status: statuses[status[position]],
			lat: numberOr(lat[position]),
			lon: numberOr(lon[position]),
			precision: numberOr(precision[position]),
			actors: Array.from(
				actor.subarray(actorFrom[position], actorFrom[position + 1]),
				(at) => scene.actors[at].id
			),
			sources: sources(position)
		};
	}

	return {
		scene,
		columns,
		all: kept.all,
		holds: kept.holds,
		decisions: kept.decisions,
		lasting: kept.lasting,
		event,
		original: (position) => format.original(rowOf(position)),
		find(id) {
			const hash = hashOf(id);
			for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1))
				if (idOf(at, rowOf(at)) === id) return at;
			return undefined;
		},
		search: (words) =>
			searched(words, columns, scene, (finder, among) => {
				const maybe =
					among > columns.size / FEW ? mayHave(finder, kept, (inFile ??= fileOrder(rowAt))) : null;
				return (position) => {
					if (maybe?.[position] === 0) return false;
					scanner.seek(rowAt[position]);
					scanner.read(end, true, furthest);
					for (const column of columnsSearched)
						if (
							column < scanner.count &&
							finder.isIn(bytes, scanner.from[column], scanner.to[column])
						)
							return true;
					return false;
				};
			}),
		sources
	};
}

/** Of fewer events than one in so many each is looked at by itself, without a pass over all of the file. */
const FEW = 16;

/** Rows in the order of their file: where they begin, and of which events they are; null: of those in the same places. */
interface FileOrder {
	readonly starts: Uint32Array;
	readonly events: Uint32Array | null;
}

function fileOrder(rowAt: Uint32Array): FileOrder {
	let at = 1;
	while (at < rowAt.length && rowAt[at] > rowAt[at - 1]) at++;
	if (at >= rowAt.length) return { starts: rowAt, events: null };
	// both in one number, exact: rows begin below 2 ** 32, and there are fewer than 2 ** 21 (`limits.rows`)
	const size = rowAt.length;
	const keys = new Float64Array(size);
	for (let i = 0; i < size; i++) keys[i] = rowAt[i] * size + i;
	keys.sort();
	const events = Uint32Array.from(keys, (key) => key % size);
	return { starts: gatherNaturals(rowAt, events), events };
}

/** A 1 for each event in whose row the word may stand, in whatever column: one pass over the bytes, without splitting them. */
function mayHave(
	finder: WordFinder,
	{ bytes, end, plain }: Pick<RowsKept, 'bytes' | 'end' | 'plain'>,
	{ starts, events }: FileOrder
): Uint8Array {
	const size = starts.length;
	const maybe = new Uint8Array(size);
	const eventAt = (row: number) => (events === null ? row : events[row]);
	const startOf = (row: number) => (row < size ? starts[row] : end);
	for (let row = 0; row < size; row++) {
		let behind = row;
		while (behind < size && plain[eventAt(behind)]) behind++;
		if (behind === row) {
			const stop = startOf(row + 1);
			if (finder.next(bytes, starts[row], stop) < stop) maybe[eventAt(row)] = 1;
			continue;
		}
		const stop = startOf(behind);
		for (; row < behind; row++) {
			const at = finder.nextPlain(bytes, starts[row], stop);
			if (at >= stop) break;
			while (startOf(row + 1) <= at) row++;
			maybe[eventAt(row)] = 1;
		}
		row = behind - 1;
	}
	return maybe;
}

/** Columns have NaN where there is nothing. */
function numberOr(number: number): number | null {
	return Number.isNaN(number) ? null : number;
}
