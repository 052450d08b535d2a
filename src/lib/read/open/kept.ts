import type { Laid } from './layout';
import type { RowRecipe } from './recipe';

/** Events whose texts stay in the bytes of their file. All of it can be transferred. */
export interface RowsKept extends Laid {
	readonly way: 'rows';
	/** The bytes of the file, and how many of them are its rows. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly end: number;
	/** Where the row of each event begins, and a 1 where its bytes are plain: see `PlainBytes`. */
	readonly rowAt: Uint32Array;
	readonly plain: Uint8Array;
	/** For each event a list of sources: their positions are `source[sourceFrom[list]]` up to `sourceFrom[list + 1]`. */
	readonly sourceList: Uint32Array;
	readonly sourceFrom: Uint32Array;
	readonly source: Uint32Array;
	/** Ids that are not made of the row alone, by the position of the event. */
	readonly ids: ReadonlyMap<number, string>;
	readonly recipe: RowRecipe;
}
