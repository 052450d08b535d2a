import type { Scene, Sheet } from '../../store/sheet';
import type { Packed } from './packing';
import type { RowsKept } from './kept';
import { rowSheet } from './rowsheet';
import { packedSheet } from './unpacking';

/** Events as a worker hands them over. */
export type Events = Packed | RowsKept;

/** Makes a sheet of what a worker handed over. */
export function sheetFrom(events: Events, scene: Scene): Sheet {
	return events.way === 'rows' ? rowSheet(events, scene) : packedSheet(events, scene);
}
