import type { KindId } from '../events/kind';
import type { Outcome, Status } from '../events/status';
import type { Facet } from '../store/filter';
import type { Lanes, Preset, Theme } from '../viewstate';

const plural = (count: number, one: string, many: string) =>
	`${whole(count)} ${count === 1 ? one : many}`;

/** A whole number with a comma between thousands. */
function whole(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

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

const lanes: Record<KindId, string> = {
	...kinds,
	remote: 'Remote violence',
	civilians: 'Against civilians',
	strategic: 'Strategic'
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
	dark: 'Dark colours'
};

/** The interface in English. */
export const english = {
	kinds,
	kind,
	lanes,
	statuses,
	statusMeanings,
	outcomes,
	facets,
	laneChoices,
	presets,
	themes,

	whole,
	events: (count: number) => plural(count, 'event', 'events'),
	countOf: (count: number, all: number) => `${whole(count)} of ${plural(all, 'event', 'events')}`,
	notOnMap: (count: number) => `${whole(count)} not on this part of the map`,
	mapData: 'Natural Earth · GSHHG · © OpenStreetMap · © GeoNames · OurAirports · SRTM',
	position: (position: number, all: number) => `${whole(position)} of ${whole(all)}`,
	andMore: (name: string, more: number) => `${name} and ${plural(more, 'place', 'places')} near it`,

	map: 'Map',
	mapHelp:
		'Map of the events in the window. Arrow keys move it, plus and minus zoom, square brackets go to the previous and next event, N goes from mark to mark, Enter opens a mark.',
	marker: (place: string, count: number) => `${place}, ${plural(count, 'event', 'events')}`,
	cardMore: (count: number) => `and ${whole(count)} more`,
	cardCloser: 'Zoom in',
	cardOnly: (place: string) => `List only ${place}`,
	noMarker: 'Map: no event of the window in sight',
	mapFailed: 'The base map could not be loaded. The events are shown without it.',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	fitMap: 'Fit the map to the events in the window',
	firstMap: 'Whole region',

	timeline: 'Timeline',
	overview: 'All events by month; drag to move the window',
	lanesHelp: 'Events in their lanes. Drag to move the window, drag the axis to move through time.',
	window: 'Window',
	windowStart: 'First day of the window',
	windowEnd: 'Last day of the window',
	windowText: (days: string, count: string) => `${days}, ${count}`,
	lanesBy: 'Lanes by',
	zoomTimeIn: 'Show less time',
	zoomTimeOut: 'Show more time',
	zoomTimeFit: 'Show all time',
	otherPlaces: 'Other places',
	otherActors: 'Other actors',
	barTip: (days: string, most: number, certain: boolean) =>
		`${days}${certain ? ', by the middle of their possible start' : ''}; tallest bar ${whole(most)}`,
	onMap: 'In view of the map',
	onMapLong: 'Overview: count only what is in view of the map',
	laterEvents: (count: number, year: string) => `+${whole(count)} in ${year}`,

	play: 'Play',
	pause: 'Pause',
	speed: (days: number) => `${days}×`,
	speedLabel: 'Speed of play',
	previousEvent: 'Previous event',
	nextEvent: 'Next event',
	earlier: 'Move the window one length earlier',
	laterWindow: 'Move the window one length later',
	presetsLabel: 'Length of the window',

	list: 'Events in the window',
	lasting: 'Began earlier, still going on',
	emptyWindow: 'No event in this window.',
	emptyKnown: 'Nothing had been reported by then.',
	outsideWindow: (count: number) =>
		`${plural(count, 'more event', 'more events')} outside this window: show all`,
	emptyFiltered: 'No event in this window passes the filters.',
	nearest: 'Go to the nearest event',
	showAll: 'Show everything',

	details: 'Event',
	noSelection: 'Choose an event on the map, on the timeline or in the list.',
	close: 'Close',
	place: 'Place',
	actors: 'Actors',
	deaths: 'Reported killed',
	figures: 'Figures',
	held: 'Held from then by',
	outcome: 'What became of it',
	outcomeOf: 'Decides',
	reported: 'First reported',
	conflict: 'Sources differ',
	accounts: 'Accounts',
	drawn: 'shown here',
	note: 'Note',
	sources: 'Sources',
	sourcesCount: (count: number) => plural(count, 'source', 'sources'),
	via: (site: string) => `via ${site}`,
	notRead: 'not read by the editors',
	noDate: 'no date',
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
	any: 'any',

	match: 'What counts as in the window',
	possible: 'What may have been in it',
	certain: 'Only what certainly was in it',
	certainCount: (count: string) => `${count}, for certain`,

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
	holders: { contested: 'contested', unknown: 'not known' },
	noHolder: 'no data',
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
	holderSources: 'says',
	direction: 'direction, not route',

	legend: 'Legend',
	legendStack: 'several events of one kind',
	legendMixed: 'several events of several kinds',
	legendOlder: 'paler on the map: longer ago',
	legendChosen: 'the event spoken of',
	legendSoft: 'somewhere in this area',
	legendAssessed: 'an area as its author assessed it',
	assessment: (name: string, author: string, date: string) => `${name}: ${author}, ${date}`,
	legendLasted: 'lasted this long',
	legendFaded: 'may have been then',

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
	theme: 'Colours',

	introduction: 'About this record',
	record: 'The record',
	recordHint: (count: number) =>
		`All ${plural(count, 'event', 'events')} in order of time, with their sources.`,
	licence: 'Licence',
	attribution: 'Made with',
	allSources: 'Sources',
	version: (version: string) => `Version ${version}`,
	loading: 'The map and the timeline start in a moment. All events are listed below.',
	withoutScript:
		'The interactive map and timeline need JavaScript. The whole record can be read below.',
	skip: 'Skip to the record'
};

export type Words = typeof english;
