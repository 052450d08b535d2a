import type { KindId } from '../events/kind';
import type { Outcome, Status } from '../events/status';
import type { Facet } from '../store/filter';
import type { Lanes, Preset, Theme } from '../viewstate';
import { plural, whole } from './numbers-en';

const kind: Record<KindId, string> = {
	battle: 'Battle',
	remote: 'Explosion or remote violence',
	civilians: 'Violence against civilians',
	protest: 'Protest',
	riot: 'Riot',
	strategic: 'Strategic development',
	deployment: 'Deployment',
	announcement: 'Announcement',
	diplomacy: 'Diplomacy',
	politics: 'Politics',
	humanitarian: 'Humanitarian'
};

const statuses: Record<Status, string> = {
	occurred: 'occurred',
	claimed: 'claimed',
	announced: 'announced',
	planned: 'planned',
	withdrawn: 'withdrawn'
};

const statusMeanings: Record<Status, string> = {
	occurred: 'Reported by several sources, or not contested',
	claimed: 'One party’s word',
	announced: 'An official declaration; the fact may be earlier, later or partial',
	planned: 'An intention',
	withdrawn: 'Reported and taken back'
};

const outcomes: Record<Outcome, string> = {
	kept: 'Carried out',
	late: 'Carried out late',
	missed: 'Missed',
	partly: 'Carried out in part',
	dropped: 'Dropped',
	open: 'Still open',
	unknown: 'Not known'
};

const facets: Record<Facet, string> = {
	kinds: 'Kind',
	statuses: 'Status',
	actors: 'Actor',
	places: 'Place'
};

const laneChoices: Record<Lanes, string> = { kind: 'Kind', place: 'Place', actor: 'Actor' };

const presets: Record<Preset, string> = {
	week: 'Week',
	month: 'Month',
	quarter: 'Quarter',
	year: 'Year',
	now: 'All up to now',
	all: 'Everything'
};

const themes: Record<Theme, string> = {
	auto: 'Colours follow the system',
	light: 'Light colours',
	dark: 'Dark colours',
	contrast: 'Black on white'
};

/** The texts of panels, strips of holders and the record as a page, in English. */
export const panelWords = {
	kind,
	statuses,
	statusMeanings,
	outcomes,
	facets,
	laneChoices,
	presets,
	themes,
	mapData: 'Natural Earth · GSHHG · © OpenStreetMap · © GeoNames · OurAirports · SRTM',
	position: (position: number, all: number) => `${whole(position)} of ${whole(all)}`,
	cardMore: (count: number) => `and ${whole(count)} more`,
	cardCloser: 'Zoom in',
	cardOnly: (place: string) => `List only ${place}`,
	lanesBy: 'Lanes by',
	presetsLabel: 'Length of the window',

	list: 'Events in the window',
	lasting: 'Began earlier, still going on',
	unended: 'Began earlier, end not given',
	emptyWindow: 'No event in this window.',
	emptyKnown: 'Nothing had been reported by then.',
	outsideWindow: (count: number) =>
		`${plural(count, 'more event', 'more events')} outside this window: show all`,
	emptyFiltered: 'No event in this window passes the filters.',
	nearest: 'Go to the nearest event',

	details: 'Event',
	close: 'Close',
	leftOut: 'Left out by the filters',
	outside: 'Outside the window',
	place: 'Place',
	actors: 'Actors',
	deaths: 'Reported killed',
	figures: 'Figures',
	held: 'Held from then by',
	outcome: 'What became of it',
	outcomeOf: 'Decides',
	reported: 'First reported',
	conflict: 'Sources differ',
	drawn: 'shown here',
	note: 'Note',
	sources: 'Sources',
	sourcesCount: (count: number) => plural(count, 'source', 'sources'),
	via: (site: string) => `via ${site}`,
	notRead: 'not read by the editors',
	opensNew: 'opens in a new tab',
	range: (low: number, high: number) =>
		low === high ? whole(low) : `${whole(low)} to ${whole(high)}`,
	best: (best: number) => `best estimate ${whole(best)}`,
	about: (metres: number) =>
		`known to within about ${metres >= 1000 ? `${Math.round(metres / 1000)} km` : `${metres} m`}`,

	more: 'More',
	search: 'Search',
	searchHint: 'Search events, places, actors',
	filters: 'Filters',
	filtersActive: (count: number) => `Filters, ${whole(count)} active`,
	reset: 'Reset',
	resetLong: 'Take all filters away',

	match: 'What counts as in the window',
	possible: 'What may have been in it',
	certain: 'Only what certainly was in it',

	toll: ({ low, high, uncounted }: { low: number; high: number; uncounted: number }) => {
		const killed =
			high === 0
				? ''
				: low === high
					? `${whole(low)} reported killed`
					: low === 0
						? `up to ${whole(high)} reported killed`
						: `at least ${whole(low)}, up to ${whole(high)} reported killed`;
		const gap = uncounted ? `${plural(uncounted, 'event', 'events')} without a figure` : '';
		return [killed, gap].filter(Boolean).join('; ');
	},

	knownOn: 'As known on',
	knownOnButton: 'As known on…',
	knownOnDay: (day: string) => `As known on ${day}`,
	knownCount: (count: number) =>
		`${plural(count, 'event', 'events')} reported by then; nothing that came out later is shown`,
	knownDay: 'Day',
	knownTied: 'follow the window’s end',
	knownLeave: 'Show all known today',
	notYet: 'This event had not been reported by then.',
	moreSources: (count: number) =>
		`${plural(count, 'source', 'sources')} came out later or bear no date`,
	reportedLater: (days: number) => {
		const [count, unit] =
			days >= 700
				? [Math.round(days / 365.25), 'years']
				: days >= 60
					? [Math.round(days / 30.44), 'months']
					: [Math.round(days), 'days'];
		return `reported ${count} ${unit} later`;
	},
	lateBy: (days: number) => {
		const months = Math.round(days / 30.44);
		return months >= 2
			? `about ${months} months late`
			: plural(Math.round(days), 'day late', 'days late');
	},
	later: 'Known later',

	story: 'Story',
	storyRole: 'guided story',
	storyStart: 'Story',
	storyStep: (step: number, all: number) => `${step} of ${all}`,
	storyNext: 'Next',
	storyBack: 'Back',
	storyEnd: 'Explore freely',
	storyLeave: 'Leave the story',
	storyCarried: 'From the events',

	strips: 'Who held what',
	stripChoices: { changed: 'Changed hands', all: 'All places', none: 'Hidden' },
	heldBy: (place: string, holder: string) => `${place}: ${holder}`,
	heldAt: (day: string) => `Held at ${day}`,
	placeHeldAt: (place: string, day: string) => `${place}, held at ${day}`,
	tenures: 'All who held it, and who says so',
	since: (day: string) => `since ${day}`,
	fromStart: 'at the start of the record',
	reasons: {
		until: 'the hold did not last',
		declared: 'declared, not yet confirmed',
		changing: 'while it changed hands',
		part: 'a part is held by another'
	},

	take: 'Take it with you',
	takeView: (count: number) => `What is in view: ${plural(count, 'event', 'events')}`,
	takeAll: (count: number) => `All ${plural(count, 'event', 'events')}`,
	takeKinds: {
		csv: 'CSV table',
		geojson: 'GeoJSON',
		json: 'Data Package',
		tenures: 'Who held what (CSV)',
		svg: 'Picture (SVG)',
		png: 'Picture (PNG)'
	},
	making: 'One moment …',
	stop: 'Cancel',
	made: (name: string) => `Saved as ${name}`,
	notMade: (reason: string) => `This could not be made: ${reason}`,
	cite: 'Cite this view',
	citation: ({
		title,
		version,
		span,
		known,
		address,
		accessed
	}: Record<'title' | 'version' | 'span' | 'known' | 'address' | 'accessed', string>) =>
		`${title}. Timefront dataset, version ${version}. View of ${span}${known && `, as known on ${known}`}. ${address} (accessed ${accessed}).`,

	share: 'Share',
	shareTitle: 'Share this view',
	shareLink: 'Link to this view',
	copy: 'Copy',
	copied: 'Copied',
	copyByHand: 'Selected: copy it with the keyboard',

	introduction: 'About this record',
	record: 'The record',
	recordHint: (printed: number, all: number) =>
		printed < all
			? `The first ${plural(printed, 'event', 'events')} of ${whole(all)} in order of time, with their sources.`
			: `All ${plural(all, 'event', 'events')} in order of time, with their sources.`,
	/** What a page does not print. */
	restOf: (count: number) => `${whole(count)} more, in a table`,
	licence: 'Licence',
	attribution: 'Made with',
	version: (version: string) => `Version ${version}`,
	skip: 'Skip to the record'
};
