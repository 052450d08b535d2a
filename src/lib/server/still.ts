import type { KindId } from '../events/kind';
import type { Status } from '../events/status';
import { listing } from '../panels/listing';
import { store } from '../store/store';
import { dateWords, machineDate, spanWords } from '../time/wording';
import { View } from '../view.svelte';
import { words } from '../words/words';
import { sizeOf } from '../write/picture';
import { dataset } from './datasets';
import { pictures } from './picture';

/** An event as a row that can be read without script. */
export interface StillRow {
	readonly id: string;
	readonly title: string;
	readonly kind: KindId;
	readonly status: Status;
	readonly date: string;
	/** The date as machines read it, or null where it has no such form. */
	readonly machine: string | null;
	/** Name of the place, or empty. */
	readonly place: string;
}

/** What an embed shows before and without script: the first view as a picture, and its events. */
export interface Still {
	readonly days: string;
	readonly count: string;
	readonly alternative: string;
	/** Width and height of the pictures, for the room that they take. */
	readonly wide: { readonly width: number; readonly height: number };
	readonly narrow: { readonly width: number; readonly height: number };
	readonly rows: readonly StillRow[];
	/** How many events there are in the picture, and in the whole record. */
	readonly shown: number;
	readonly all: number;
}

/** More rows than these make the page heavy before its script comes. */
const MOST_ROWS = 50;

/** The still of a dataset's first view. */
export async function still(id: string): Promise<Still> {
	const view = new View(store(dataset(id)));
	const { wide, narrow, alternative } = await pictures(id);
	const shown = Array.from(listing(view.shown, view.columns, view.span[0]).events);
	const all = view.reported.events.length;
	return {
		days: spanWords(view.span),
		count: words.countOf(shown.length, all),
		alternative,
		wide: sizeOf(wide.light),
		narrow: sizeOf(narrow.light),
		rows: shown.slice(0, MOST_ROWS).map((position) => {
			const { id, title, kind, status, when, place } = view.read(position);
			return {
				...{ id, title, kind, status },
				date: dateWords(when.edtf),
				machine: machineDate(when.edtf),
				place: view.store.place(place)?.name ?? ''
			};
		}),
		shown: shown.length,
		all
	};
}
