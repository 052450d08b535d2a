import type { Status } from '../events/status';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Names with commas between them, and "and" before the last. */
const listed = (names: readonly string[]) =>
	names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join();

const statuses: Record<Exclude<Status, 'occurred'>, string> = {
	claimed: 'claimed: one party’s word',
	announced: 'announced officially',
	planned: 'planned',
	withdrawn: 'reported and taken back'
};

/** The texts that only a picture has, in English. */
export const pictureWords = {
	statuses,
	others: {
		number: 'several events, and how many',
		mixed: 'several events of different kinds',
		pale: 'paler: longer before the window’s end',
		area: 'somewhere in this area',
		arrow: 'direction, not route',
		faded: 'uncertain date: possible time',
		lasted: 'how long it lasted'
	},
	held: (day: string) => `Who held what (ring: on ${day}; bar: over time)`,
	window: (days: string) => `window: ${days}`,
	selected: (title: string, date: string) => `${title}, ${date}`,
	unplaced: (count: number) => `${count} not on this map`,
	only: (choices: string) => `Only: ${choices}`,
	text: (text: string) => `“${text}”`,
	data: (title: string, version: string) => (version ? `${title}, version ${version}` : title),
	sources: (count: number, publishers: string, more: number) =>
		`${plural(count, 'source', 'sources')} for these events` +
		(publishers ? `, mainly ${publishers}` : '') +
		(more ? ` and ${plural(more, 'other publisher', 'other publishers')}` : ''),
	map: (credit: string) => `Map: ${credit}. Borders are no lines of control.`,
	taken: (address: string, day: string) => `${address}, accessed ${day}`,
	counted: (kind: string, count: string) => `${kind} (${count})`,
	ofKind: (kind: string, count: number) => `${kind.toLowerCase()} (${count})`,
	alternative: (
		title: string,
		count: string,
		days: string,
		kinds: readonly string[],
		more: number
	) =>
		`${title}. Map and timeline of ${count}, ${days}` +
		(kinds.length ? `: ${more ? 'mostly ' : ''}` : '') +
		`${listed(more ? [...kinds, plural(more, 'other kind', 'other kinds')] : kinds)}.`,
	failed: 'This browser could not turn the picture into a PNG. Save it as SVG instead.'
} as const;
