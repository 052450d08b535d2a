import type { Dataset } from '../events/dataset';

/** Where and when something was taken from a dataset. */
export interface Taken {
	/** The address of the page that it was taken from. */
	readonly address: string;
	/** The day, `YYYY-MM-DD`. */
	readonly accessed: string;
	/** What was chosen, in words or as the address has it. */
	readonly filters?: string;
}

/** A dataset's licences in a line. */
export function licenceLine({ licences }: Pick<Dataset, 'licences'>): string {
	return licences.map(({ title, path }) => (path ? `${title} (${path})` : title)).join('; ');
}

/** Whom to name, in a line: the dataset with its version, and those that it names. */
export function attributionLine({
	title,
	version,
	attributions
}: Pick<Dataset, 'title' | 'version' | 'attributions'>): string {
	return [version ? `${title}, version ${version}.` : `${title}.`, ...attributions].join(' ');
}
