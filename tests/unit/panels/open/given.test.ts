import { describe, expect, test } from 'vitest';
import { dropped, inFolder, pasted } from '../../../../src/lib/panels/open/given';

const file = (name: string) => new File(['x'], name);
const fileEntry = (path: string) => ({
	name: path.split('/').at(-1)!,
	fullPath: `/${path}`,
	isFile: true,
	isDirectory: false,
	file: (done: (one: File) => void) => done(file(path.split('/').at(-1)!))
});
/** A folder that gives its entries one at a time, as browsers give them in parts. */
const folder = (path: string, ...entries: object[]) => ({
	name: path.split('/').at(-1)!,
	fullPath: `/${path}`,
	isFile: false,
	isDirectory: true,
	createReader() {
		const waiting = [...entries];
		return { readEntries: (done: (part: object[]) => void) => done(waiting.splice(0, 1)) };
	}
});
const transfer = (files: File[], ...entries: object[]) =>
	({
		files,
		items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }))
	}) as unknown as Parameters<typeof dropped>[0];

describe('what is dropped', () => {
	test('files are taken as they are', async () => {
		const [a, b] = [file('a.csv'), file('b.csv')];
		expect(await dropped(transfer([a, b], fileEntry('a.csv'), fileEntry('b.csv')))).toEqual([a, b]);
	});

	test('folders are gone through, and their files keep their paths', async () => {
		const tree = folder(
			'set',
			fileEntry('set/events.csv'),
			folder('set/more', fileEntry('set/more/b.csv')),
			fileEntry('set/.DS_Store')
		);
		const files = await dropped(transfer([], tree));
		expect(files.map(({ name }) => name)).toEqual(['set/events.csv', 'set/more/b.csv']);
		expect(await files[0].text()).toBe('x');
	});
});

test('a folder that is chosen leaves out what systems put there', () => {
	const inside = (path: string) =>
		Object.defineProperty(file(path.split('/').at(-1)!), 'webkitRelativePath', { value: path });
	const chosen = inFolder([
		inside('set/a.csv'),
		inside('set/.git/config'),
		inside('set/Thumbs.db')
	]);
	expect(chosen.map(({ name }) => name)).toEqual(['set/a.csv']);
});

test('a text that is pasted is a file like any other', async () => {
	const given = pasted('date,title\n2016,a', 'Pasted table');
	expect(given.name).toBe('Pasted table.txt');
	expect(await given.text()).toBe('date,title\n2016,a');
});
