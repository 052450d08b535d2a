import { english } from './en';

/** The texts of an embed that has no script, in English. */
export const still = {
	title: 'Map, timeline and events',
	listed: (days: string, count: string) => `${days}: ${count}`,
	first: (rows: number) => `The first ${english.whole(rows)} of them:`,
	record: (count: number) => `All ${english.events(count)}, with sources and accounts`,
	enlarge: 'The picture as a file',
	withoutScript: 'The interactive map and timeline need JavaScript.',
	below: 'The whole record can be read below.'
} as const;
