import type { Scene } from '../../store/sheet';
import type { Mapped } from '../formats/mapping';
import type { Report } from '../formats/report';
import type { Events } from './sheets';

/** How far the reading of a file has come. */
export interface Progress {
	readonly file: string;
	/** Bytes that are read, of how many. */
	readonly bytes: number;
	readonly of: number;
	/** Rows that became something, refused ones too. */
	readonly rows: number;
	/** Milliseconds that are left, null while nobody can say. */
	readonly left: number | null;
}

/** What the start of a file says. */
export interface Glance {
	/** Id and name of the format; empty when it is none. */
	readonly format: string;
	readonly formatName: string;
	/** For a table of no known format: what its columns are taken for, with its first ten rows. */
	readonly mapped: Mapped | null;
}

/** What was read of files, in a form that can be handed from a worker to the page. */
export interface Read {
	readonly scene: Scene;
	readonly events: Events;
	readonly report: Report;
	readonly mapped: readonly Mapped[];
}

/** Who is told how it goes on. */
export interface Listener {
	progress(progress: Progress): void;
	/** What has been read so far. */
	partial(read: Read): void;
}
