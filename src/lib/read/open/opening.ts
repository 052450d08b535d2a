import type { Sheet } from '../../store/sheet';
import type { Choices } from '../formats/format';
import { turn } from '../../turn';
import type { Mapped } from '../formats/mapping';
import type { Apart, Refused, Repaired, Report } from '../formats/report';
import type { Answer, Request } from './answering';
import { sheetFrom } from './sheets';
import type { Glance, Progress } from './told';

/** What has been read so far, or all of it. */
export interface Opened {
	readonly sheet: Sheet;
	readonly report: Report;
	/** The tables of no known format: their columns and what each was taken for. */
	readonly mapped: readonly Mapped[];
	readonly complete: boolean;
}

/** What the reader of the files decided, and who wants to know how it goes on. */
export interface Asked {
	readonly choices: Partial<Pick<Choices, 'answers' | 'undone' | 'mappings'>>;
	onprogress(progress: Progress): void;
	onpartial(opened: Opened): void;
	readonly signal: AbortSignal;
}

/** So long may a worker say nothing before it is taken for lost; milliseconds. One step of a large workbook takes long. */
const LOST = 30_000;

/**
 * Reads files in a worker; where there is none, in the page. Rejects with an `AbortError` once the signal says so, and with
 * an `Error` when nothing comes of it for reasons that do not lie in the files: those are in the report.
 */
export function openFiles(files: readonly File[], asked: Asked): Promise<Opened> {
	const { choices, onprogress, onpartial, signal } = asked;
	let lists = emptyLists();
	let whole = false;
	return ask({ files, choices }, signal, (answer) => {
		if (answer.is === 'progress') onprogress(answer.progress);
		else if (answer.is === 'refused') lists.refused.push(...answer.rows);
		else if (answer.is === 'repaired') lists.repaired.push(...answer.rows);
		else if (answer.is === 'apart') lists.apart.push(...answer.rows);
		if (answer.is !== 'read') return null;
		const { read, complete } = answer;
		const report = { ...read.report, ...lists };
		const { scene, mapped } = read;
		const opened = { sheet: sheetFrom(read.events, scene), report, mapped, complete };
		lists = emptyLists();
		if (complete) {
			whole = true;
			return opened;
		}
		// to show it is a task of its own
		void turn().then(() => {
			if (!whole) onpartial(opened);
		});
		return null;
	});
}

/** What the start of a file says of it; the rest is not read. */
export function glance(file: File): Promise<Glance> {
	const { signal } = new AbortController();
	return ask({ files: [file], choices: null }, signal, (answer) =>
		answer.is === 'glance' ? answer.glance : null
	);
}

function emptyLists() {
	return { refused: [] as Refused[], repaired: [] as Repaired[], apart: [] as Apart[] };
}

/** Asks a worker; `heard` gets its answers, until it gives something back. */
function ask<Result>(
	request: Request,
	signal: AbortSignal,
	heard: (answer: Answer) => Result | null
): Promise<Result> {
	return new Promise((resolve, reject) => {
		const worker = started();
		let spoken = false;
		let watch: ReturnType<typeof setTimeout>;
		const end = () => {
			clearTimeout(watch);
			signal.removeEventListener('abort', abort);
		};
		const fail = (error: unknown) => {
			end();
			worker?.terminate();
			reject(error);
		};
		const abort = () => fail(new DOMException('Reading was cancelled.', 'AbortError'));
		const hear = (answer: Answer) => {
			if (signal.aborted) return;
			spoken = true;
			wait();
			if (answer.is === 'failed') return fail(new Error(answer.reason));
			try {
				const result = heard(answer);
				if (result === null) return;
				end();
				if (request.choices === null) keep(worker);
				else worker?.terminate();
				resolve(result);
			} catch (error) {
				fail(error);
			}
		};
		const wait = () => {
			clearTimeout(watch);
			const sentence = `The reader of the files gave no sign for ${LOST / 1000} seconds.`;
			if (worker) watch = setTimeout(() => fail(new Error(sentence)), LOST);
		};
		const inPage = () => {
			clearTimeout(watch);
			import('./answering').then(({ answer }) => answer(request, hear)).catch(fail);
		};
		if (signal.aborted) return abort();
		signal.addEventListener('abort', abort);
		if (worker === null) return inPage();
		wait();
		worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
		worker.onmessageerror = () => fail(new Error('The reader of the files cannot be understood.'));
		worker.onerror = ({ message }) => {
			if (spoken) fail(new Error(message || 'The reader of the files broke off.'));
			else inPage();
		};
		worker.postMessage(request);
	});
}

/** The worker that glanced at a file: what is asked next is its reading, and starting another takes time. */
let kept: Worker | null = null;

function keep(worker: Worker | null): void {
	if (worker) worker.onmessage = worker.onmessageerror = worker.onerror = null;
	kept?.terminate();
	kept = worker;
}

/** A worker, or null where the browser has none. */
function started(): Worker | null {
	const before = kept;
	kept = null;
	if (before) return before;
	try {
		return new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return null;
	}
}
