import type { Part } from '../arrange';

const parts: Record<Part, string> = { map: 'Map', timeline: 'Timeline', list: 'List' };

/** The texts of arrangements that show one part at a time, in English. */
export const layout = {
	parts,
	choose: 'What is shown',
	tools: 'Search, filters and sharing',
	player: 'Window and play',
	map: 'Moving the map',
	time: 'Moving through time',
	event: 'From event to event',
	moreTime: 'More ways to move the window',
	details: (title: string) => `About the event: ${title}`,
	closeDetails: 'Back',
	wholePage: 'Open the whole page',
	fullPage: (title: string) => `${title}: open the whole page`,
	strip: 'The window in the whole record'
} as const;
