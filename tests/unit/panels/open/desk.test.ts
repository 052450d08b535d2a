import { describe, expect, test } from 'vitest';
import { Desk } from '../../../../src/lib/panels/open/desk.svelte';
import type { Reader } from '../../../../src/lib/panels/open/session.svelte';
import { mappings } from '../../../../src/lib/panels/open/mappings';
import { memory } from '../../../../src/lib/panels/open/memory';
import { shapeOf, type Mapped } from '../../../../src/lib/read/formats/mapping';
import type { Repaired, Report } from '../../../../src/lib/read/formats/report';
import type { Asked, Opened } from '../../../../src/lib/read/open/opening';
import { sheetOf } from '../../../../src/lib/store/sheet';
import { march } from '../../dataset';

const quiet: Report = {
	files: [],
	refused: [],
	repaired: [],
	apart: [],
	questions: [],
	said: [],
	noEvents: []
};
const full = (change: Partial<Opened> = {}): Opened => ({
	sheet: sheetOf(march),
	report: quiet,
	mapped: [],
	complete: true,
	...change
});
const empty = (change: Partial<Opened> = {}) =>
	full({ sheet: sheetOf({ ...march, events: [] }), ...change });
const file = new File(['x'], 'a.csv');
const table: Mapped = {
	file: 'a.csv',
	header: ['when', 'where'],
	mapping: { date: [0], place: [1] },
	rows: []
};
const repair: Repaired = {
	file: 'a.csv',
	line: 2,
	key: 'a.csv:2:lat',
	column: 'lat',
	before: '',
	after: '',
	what: 'swapped'
};

/** What was said of the columns of the table when the files were to be read; null: nothing. */
const mappingOf = ({ choices }: Asked, { header }: Mapped = table) =>
	choices.mappings!.get(shapeOf(header)) ?? null;

/** A desk whose reading is done by hand: `asked` holds the requests, `done` ends the last of them. */
function setting({ mapped = null as Mapped | null, kept = new Map<string, string>() } = {}) {
	const asked: Asked[] = [];
	let resolve: (opened: Opened) => void;
	let reject: (error: unknown) => void;
	const reader: Reader = {
		glance: async () => ({ format: mapped ? 'table' : 'ucdp', formatName: '', mapped }),
		openFiles: (_, one) => {
			asked.push(one);
			return new Promise((done, failed) => {
				resolve = done;
				reject = failed;
				one.signal.addEventListener('abort', () => failed(new DOMException('', 'AbortError')));
			});
		}
	};
	const storage = {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name)
	};
	const desk = new Desk(reader, mappings(memory(() => storage)));
	/** Lets everything that waits go on. */
	const rest = () => new Promise((done) => setTimeout(done));
	return {
		desk,
		asked,
		async lay() {
			void desk.lay([file]);
			await rest();
		},
		async done(opened: Opened) {
			resolve(opened);
			await rest();
		},
		async fails(error: unknown) {
			reject(error);
			await rest();
		}
	};
}

describe('a file that is laid out', () => {
	test('is read without a question, and shown', async () => {
		const { desk, lay, done } = setting();
		await lay();
		expect(desk.reading).toBe(true);
		await done(full());
		expect([desk.reading, desk.panel, desk.store?.columns.size]).toEqual([
			false,
			null,
			march.events.length
		]);
	});

	test('shows what is read so far before the end', async () => {
		const { desk, asked, lay, done } = setting();
		await lay();
		asked[0].onpartial(full({ complete: false }));
		expect([desk.reading, desk.store === null]).toEqual([true, false]);
		await done(full());
		expect(desk.reading).toBe(false);
	});

	test('is put away by the next', async () => {
		const { desk, asked, lay, done } = setting();
		await lay();
		await done(full());
		await lay();
		expect([desk.store, desk.round, asked[0].signal.aborted]).toEqual([null, 2, false]);
	});

	test('comes back when the next is cancelled before anything of it is seen', async () => {
		const { desk, lay, done } = setting();
		await lay();
		await done(full());
		await lay();
		desk.cancel();
		expect([desk.store?.columns.size, desk.reading]).toEqual([march.events.length, false]);
		expect(desk.note).toBe('Nothing new was opened. You see a.csv as before.');
	});

	test('can be gone back to when the next holds no events, and not once there is another', async () => {
		const { desk, lay, done } = setting();
		await lay();
		await done(full());
		await lay();
		await done(empty());
		expect([desk.store, desk.before]).toEqual([null, 'a.csv']);
		desk.back();
		expect([desk.store?.columns.size, desk.before]).toEqual([march.events.length, '']);
		await lay();
		await done(full());
		expect(desk.before).toBe('');
	});

	test('without events is no picture', async () => {
		const { desk, lay, done } = setting();
		await lay();
		await done(empty());
		expect([desk.store, desk.waiting]).toEqual([null, false]);
	});

	test('that cannot be read is said', async () => {
		const { desk, lay, fails } = setting();
		await lay();
		await fails(new Error('no sign for 30 seconds'));
		expect(desk.note).toContain('no sign for 30 seconds');
		expect(desk.reading).toBe(false);
	});
});

describe('breaking off', () => {
	test('the first reading leaves the start page', async () => {
		const { desk, asked, lay } = setting();
		await lay();
		desk.cancel();
		expect([desk.reading, desk.files.length, asked[0].signal.aborted]).toEqual([false, 0, true]);
		expect(desk.note).toBe('Reading was cancelled.');
	});

	test('leaves what can be seen', async () => {
		const { desk, asked, lay } = setting();
		await lay();
		asked[0].onpartial(full({ complete: false }));
		desk.cancel();
		expect(desk.store).not.toBe(null);
		asked[0].onpartial(empty());
		expect(desk.store, 'what comes later is not taken').not.toBe(null);
	});

	test('reading again takes the decision back that it was for', async () => {
		const { desk, lay, done } = setting();
		await lay();
		await done(full());
		desk.answer('a', 'dmy');
		expect(desk.answers.get('a')).toBe('dmy');
		desk.cancel();
		expect(desk.answers.has('a')).toBe(false);
	});
});

describe('decisions', () => {
	test('have the file read again, with all of them', async () => {
		const { desk, asked, lay, done } = setting();
		await lay();
		await done(full({ report: { ...quiet, repaired: [repair] } }));
		desk.answer('a', 'dmy');
		desk.takeBack([repair]);
		expect(asked.at(-1)!.choices.answers!.get('a')).toBe('dmy');
		expect([...asked.at(-1)!.choices.undone!]).toEqual([repair.key]);
		expect(asked[1].signal.aborted).toBe(true);
		desk.redo([repair.key]);
		expect(asked.at(-1)!.choices.undone!.size).toBe(0);
	});

	test('do not exchange the whole picture for the beginning of the next', async () => {
		const { desk, asked, lay, done } = setting();
		await lay();
		await done(full());
		const before = desk.opened;
		desk.answer('a', 'dmy');
		asked[1].onpartial(full({ complete: false }));
		expect(desk.opened).toBe(before);
		await done(full());
		expect(desk.opened).not.toBe(before);
	});
});

describe('a table of no known format', () => {
	test('is read at once as guessed, its columns shown', async () => {
		const { desk, asked, lay } = setting({ mapped: table });
		await lay();
		expect([asked.length, desk.panel, mappingOf(asked[0])]).toEqual([1, 'columns', null]);
	});

	test('without a date waits for its column, and is read when that is said', async () => {
		const { desk, asked, lay } = setting({ mapped: { ...table, mapping: { place: [1] } } });
		await lay();
		expect([asked.length, desk.waiting, desk.panel]).toEqual([0, true, 'columns']);
		desk.assign({ date: [0], place: [1] });
		expect(mappingOf(asked[0])).toEqual({ date: [0], place: [1] });
	});

	test('is read the next time as the reader said, and nothing is asked', async () => {
		const kept = new Map<string, string>();
		const first = setting({ mapped: table, kept });
		await first.lay();
		await first.done(full({ mapped: [table] }));
		first.desk.assign({ date: [0], title: [1] });
		const second = setting({ mapped: table, kept });
		await second.lay();
		expect(mappingOf(second.asked[0])).toEqual({ date: [0], title: [1] });
		expect(second.desk.panel).toBe(null);
		second.desk.guess();
		expect(mappingOf(second.asked[1])).toBe(null);
		expect(kept.size).toBe(0);
	});

	test('stays in sight while its date is being chosen anew', async () => {
		const { desk, asked, lay, done } = setting({ mapped: table });
		await lay();
		await done(full({ mapped: [table] }));
		desk.assign({ place: [1] });
		expect([asked.length, desk.store === null]).toEqual([1, false]);
		expect(desk.tables[0].mapping).toEqual({ place: [1] });
	});

	test('that comes out of a workbook is shown and recalled as well', async () => {
		const kept = new Map<string, string>();
		const first = setting({ kept });
		await first.lay();
		await first.done(full({ mapped: [table] }));
		expect(first.desk.panel).toBe('columns');
		first.desk.assign({ date: [0], title: [1] });
		const second = setting({ kept });
		await second.lay();
		await second.done(full({ mapped: [table] }));
		expect(mappingOf(second.asked[1])).toEqual({ date: [0], title: [1] });
	});

	test('beside another with other columns is understood by itself, now and the next time', async () => {
		const kept = new Map<string, string>();
		const other: Mapped = {
			...table,
			file: 'b.csv',
			header: ['name', 'day'],
			mapping: { date: [1] }
		};
		const both = full({ mapped: [table, other] });
		const first = setting({ mapped: table, kept });
		await first.lay();
		await first.done(both);
		first.desk.assign({ date: [1], title: [0] }, other);
		expect([mappingOf(first.asked[1]), mappingOf(first.asked[1], other)]).toEqual([
			null,
			{ date: [1], title: [0] }
		]);
		expect(first.desk.tables.map(({ mapping }) => mapping)).toEqual([
			table.mapping,
			{ date: [1], title: [0] }
		]);
		expect(first.desk.tables.map((one) => first.desk.isMapped(one))).toEqual([false, true]);
		const second = setting({ mapped: table, kept });
		await second.lay();
		await second.done(both);
		expect(mappingOf(second.asked[1], other)).toEqual({ date: [1], title: [0] });
		second.desk.guess(other);
		expect(mappingOf(second.asked[2], other)).toBe(null);
		expect(kept.size).toBe(0);
	});

	test('nothing is kept on the device before the reader decides', async () => {
		const kept = new Map<string, string>();
		const { lay, done } = setting({ mapped: table, kept });
		await lay();
		await done(full({ mapped: [table] }));
		expect(kept.size).toBe(0);
	});
});
