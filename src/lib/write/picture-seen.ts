import type { ConflictEvent } from '../events/dataset';
import type { Status } from '../events/status';
import type { Tenure } from '../events/tenures';
import type { Measure } from '../map/label-text';
import type { Filters } from '../store/filter';
import type { Certainty, Order } from '../store/order';
import type { Columns } from '../store/columns';
import type { Store } from '../store/store';
import type { Palette } from '../symbols/palette';
import { DAY, type Span } from '../time/span';
import type { Lanes, MapView, Strips } from '../viewstate';
import type { GroundData } from './picture-ground';

/** What is in view, of which a picture is made. A `View` has all of it. */
export interface Seen {
	readonly store: Store;
	/** The columns with the ends that were known. */
	readonly columns: Columns;
	readonly span: Span;
	readonly domain: Span;
	/** All that the record covers. */
	readonly outline: Span;
	/** Positions of the events in the window. */
	readonly shown: Uint32Array;
	readonly reported: Order;
	readonly matching: Order;
	readonly tenures: ReadonlyMap<string, readonly Tenure[]>;
	readonly selected: number | null;
	/** The day up to which reports count, milliseconds UTC; infinite: all of them. */
	readonly knownOn: number;
	readonly filters: Filters;
	readonly certainty: Certainty;
	readonly lanes: Lanes;
	readonly strips: Strips;
	/** An event, and what a holder is called, as the reader sees them. */
	readonly read: (event: number) => ConflictEvent;
	readonly holderName: (holder: string) => string;
}

/** All that a picture is made of. The same input makes the same picture. */
export interface PictureInput {
	readonly seen: Seen;
	/** How wide map, timeline and texts are, in the picture's own pixels. */
	readonly width: number;
	/** The middle of the map and its zoom in the picture's own pixels. */
	readonly map: MapView;
	/** How tall the map is, in the picture's own pixels. */
	readonly mapHeight: number;
	readonly ground: GroundData;
	/** What the basemap's licences ask to be said. */
	readonly groundCredit: string;
	readonly palette: Palette;
	readonly measure: Measure;
	/** Where the view can be seen; empty where that is not known. */
	readonly address: string;
	/** The day on which it was seen, milliseconds UTC; null for a picture that was made with the page itself. */
	readonly accessed: number | null;
}

/** The signs that stand on a picture: what its legend has to explain. */
export interface Signs {
	/** Positions of kinds. */
	readonly kinds: Set<number>;
	readonly statuses: Set<Status>;
	/** Who holds what: on the map, and in the strips. */
	readonly rings: Set<string>;
	readonly strips: Set<string>;
	/** What else there is. */
	readonly others: Set<OtherSign>;
}
export type OtherSign =
	'number' | 'mixed' | 'pale' | 'area' | 'arrow' | 'selected' | 'faded' | 'lasted' | 'window';

/** The instant whose holders the map shows: the window's end, or that of knowledge where it comes before. */
export function heldAt({ span, knownOn }: Seen): number {
	return Math.min(span[1], knownOn + DAY) - 1;
}

export function noSigns(): Signs {
	return {
		kinds: new Set(),
		statuses: new Set(),
		rings: new Set(),
		strips: new Set(),
		others: new Set()
	};
}
