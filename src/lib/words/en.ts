import type { KindId } from '../events/kind';
import { plural, whole } from './numbers-en';

const kinds: Record<KindId, string> = {
	battle: 'Battles',
	remote: 'Explosions and remote violence',
	civilians: 'Violence against civilians',
	protest: 'Protests',
	riot: 'Riots',
	strategic: 'Strategic developments',
	deployment: 'Deployments',
	announcement: 'Announcements',
	diplomacy: 'Diplomacy',
	politics: 'Politics',
	humanitarian: 'Humanitarian'
};

const lanes: Record<KindId, string> = {
	...kinds,
	remote: 'Remote violence',
	civilians: 'Against civilians',
	strategic: 'Strategic'
};

/** The interface in English: what the timeline says, and whoever comes alive first. */
export const english = {
	kinds,
	lanes,
	whole,
	events: (count: number) => plural(count, 'event', 'events'),
	more: (count: number) => `${whole(count)} more`,
	countOf: (count: number, all: number) => `${whole(count)} of ${plural(all, 'event', 'events')}`,
	mapUnavailable: 'The map could not be loaded.',
	restUnavailable: 'The events could not be loaded in full.',
	again: 'Try again',

	timeline: 'Timeline',
	overview: 'All events by month; drag to move the window',
	window: 'Window',
	windowStart: 'First day of the window',
	windowEnd: 'Last day of the window',
	windowText: (days: string, count: string) => `${days}, ${count}`,
	zoomTimeIn: 'Show less time',
	zoomTimeOut: 'Show more time',
	zoomTimeFit: 'Show all time',
	otherPlaces: 'Other places',
	otherActors: 'Other actors',
	barTip: (days: string, most: number, certain: boolean) =>
		`${days}${certain ? '\nby the middle of their possible start' : ''}\ntallest bar ${whole(most)}`,
	onMap: 'In view of the map',
	onMapLong: 'Overview: count only what is in view of the map',
	laterEvents: (count: number, year: string) => `+${whole(count)} in ${year}`,

	speed: (days: number) => `${days}×`,
	speedLabel: 'Speed of play',
	play: 'Play',
	pause: 'Pause',
	previousEvent: 'Previous event',
	nextEvent: 'Next event',
	earlier: 'Move the window one length earlier',
	laterWindow: 'Move the window one length later',
	certainCount: (count: string) => `${count}, for certain`,
	holders: { contested: 'contested', unknown: 'not known' },
	loading: 'Map and timeline start in a moment.'
};
