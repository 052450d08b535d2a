import type { ConflictEvent } from '../../events/dataset';
import { kinds } from '../../events/kind';
import { statuses } from '../../events/status';
import type { Scene, Sheet } from '../../store/sheet';
import { when } from '../../time/when';
import { hashOf } from './hash';
import type { Packed, Rest } from './packing';
import { searched } from './searching';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Makes a sheet of packed events. */
export function packedSheet(packed: Packed, scene: Scene): Sheet {
	const { columns, texts, textFrom, textEnd, hashes } = packed;
	const event = (position: number) => eventAt(packed, scene, position);
	return {
		scene,
		columns,
		all: packed.all,
		holds: packed.holds,
		decisions: packed.decisions,
		lasting: packed.lasting,
		event,
		original(position) {
			const [, , , , , , header, values] = restAt(packed, position);
			return values.map((value, at) => ({ name: packed.headers[header][at], value }));
		},
		find(id) {
			const hash = hashOf(id);
			for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1))
				if (event(at).id === id) return at;
			return undefined;
		},
		search: (words) =>
			searched(
				words,
				columns,
				scene,
				(finder) => (at) => finder.isIn(texts, textFrom[at], textEnd[at])
			),
		sources: (position) => restAt(packed, position)[4]
	};
}

function restAt({ rest, restFrom, restEnd }: Packed, position: number): Rest {
	return JSON.parse(decoder.decode(rest.subarray(restFrom[position], restEnd[position]))) as Rest;
}

function eventAt(packed: Packed, { places, actors }: Scene, position: number): ConflictEvent {
	const [told, id, edtf, deaths, sources, others] = restAt(packed, position);
	const { texts, textFrom, textEnd, columns } = packed;
	const own = texts.subarray(textFrom[position], textEnd[position]);
	const [title, summary, note, subkind] = told || decoder.decode(own).split('\n');
	const { lat, lon, precision, place, actorFrom, actor } = columns;
	const [low, best, high] = deaths || [null, null, null];
	return {
		id,
		title,
		summary,
		kind: kinds[columns.kind[position]].id,
		subkind,
		status: statuses[columns.status[position]],
		when: when(edtf),
		place: places[place[position]]?.id ?? null,
		lat: numberOr(lat[position]),
		lon: numberOr(lon[position]),
		precision: numberOr(precision[position]),
		actors: Array.from(
			actor.subarray(actorFrom[position], actorFrom[position + 1]),
			(at) => actors[at].id
		),
		holder: null,
		heldPlaces: [],
		heldUntil: null,
		thenHolder: null,
		deaths: { low, best, high },
		tally: false,
		figures: [],
		sources,
		reported: null,
		outcome: null,
		outcomeOf: [],
		conflict: '',
		accounts: [],
		note,
		later: '',
		...others
	};
}

/** Columns have NaN where there is nothing. */
function numberOr(number: number): number | null {
	return Number.isNaN(number) ? null : number;
}
