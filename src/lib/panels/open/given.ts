/** Something of a drop that may be a folder: the part of `FileSystemEntry` that is needed. */
interface Entry {
	readonly name: string;
	readonly fullPath: string;
	readonly isFile: boolean;
	readonly isDirectory: boolean;
}
interface FileEntry extends Entry {
	file(done: (file: File) => void, failed: (error: unknown) => void): void;
}
interface FolderEntry extends Entry {
	createReader(): {
		readEntries(done: (entries: Entry[]) => void, failed: (error: unknown) => void): void;
	};
}
type Transfer = Pick<DataTransfer, 'files'> & {
	readonly items: Iterable<Pick<DataTransferItem, 'kind' | 'webkitGetAsEntry'>>;
};

/** How many files are taken at once; more are hardly meant. */
export const MOST_FILES = 1000;

/** What systems leave in folders for themselves. */
const besides = /^(\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)/i;

/** The files of a drop, those within folders too, under their paths. Folders must be asked for before it returns. */
export function dropped({ items, files }: Transfer): Promise<File[]> {
	const entries = [...items]
		.filter(({ kind }) => kind === 'file')
		.map((item) => item.webkitGetAsEntry?.() as Entry | null)
		.filter((entry) => entry !== null);
	return entries.some(({ isDirectory }) => isDirectory)
		? within(entries)
		: Promise.resolve([...files]);
}

async function within(entries: readonly Entry[]): Promise<File[]> {
	const found: File[] = [];
	const waiting = [...entries];
	for (let entry = waiting.shift(); entry && found.length < MOST_FILES; entry = waiting.shift()) {
		if (besides.test(entry.name)) continue;
		if (entry.isFile) {
			const { file } = { file: entry as FileEntry };
			found.push(
				named(await new Promise<File>((done, failed) => file.file(done, failed)), entry.fullPath)
			);
			continue;
		}
		const reader = (entry as FolderEntry).createReader();
		// a folder gives its files in parts, the last of them empty
		for (;;) {
			const part = await new Promise<Entry[]>((done, failed) => reader.readEntries(done, failed));
			if (part.length === 0) break;
			waiting.push(...part);
		}
	}
	return found;
}

/** The files of a folder that was chosen, under their paths. */
export function inFolder(files: Iterable<File>): File[] {
	return [...files]
		.filter(({ name, webkitRelativePath }) =>
			(webkitRelativePath || name).split('/').every((part) => !besides.test(part))
		)
		.slice(0, MOST_FILES)
		.map((file) => named(file, file.webkitRelativePath));
}

/** The same bytes under a path; nothing is copied. */
function named(file: File, path: string): File {
	const name = path.replace(/^\//, '');
	return name === '' || name === file.name
		? file
		: new File([file], name, { type: file.type, lastModified: file.lastModified });
}

const texts = new WeakSet<File>();

/** A text that was pasted, as a file; what it holds is found out when it is read. */
export function pasted(text: string, name: string): File {
	const file = new File([text], `${name}.txt`, { type: 'text/plain' });
	texts.add(file);
	return file;
}

/** Whether files are but one text that was pasted. */
export function isPasted(files: readonly File[]): boolean {
	return files.length === 1 && texts.has(files[0]);
}
