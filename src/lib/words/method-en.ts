import type { Status } from '../events/status';
import type { DateForm } from '../store/method';
import { english } from './en';
import { methodTitle } from './method-title';

const { whole } = english;

const count = (number: number, one: string, many: string) =>
	`${whole(number)} ${number === 1 ? one : many}`;

const forms: Record<DateForm, string> = {
	day: 'On that calendar day, where it happened. No time zone moves it.',
	month: 'On some day of that month.',
	season: 'On some day of that season; summer is June to August.',
	year: 'On some day of that year.',
	decade: 'On some day of that decade.',
	century: 'On some day of that century.',
	some: 'On some day of it; nobody knows which.',
	about:
		'About then. Three days to each side count as possible, of a month a month, of a year a year.',
	perhaps: 'On that day, but the source is in doubt.',
	perhapsAbout: 'About then, and the source is in doubt.',
	choices: 'Once, on one of these days: the sources differ or leave it open.',
	between: 'Once, on one day from the first to the last.',
	lasted: 'It went on from the first day to the last, both included.',
	lastedRoughly: 'It went on from the one to the other; at least one end is not known to the day.',
	goesOn: 'It began then; the record knows no end.',
	endUnknown: 'It began then; nobody knows when it ended.',
	startUnknown: 'It ended then; when it began is not known.'
};

const signs: Record<Status, string> = {
	occurred: 'full',
	claimed: 'hollow',
	announced: 'pale, with a line around it',
	planned: 'hollow, with a dashed line',
	withdrawn: 'hollow, struck through'
};

/** The texts of the method page in English. */
export const method = {
	title: methodTitle,
	back: 'Back to the map and timeline',
	contents: 'On this page',
	size: (events: number, places: number, sources: number) =>
		`${count(events, 'event', 'events')} at ${count(places, 'place', 'places')}, from ${count(sources, 'source', 'sources')}.`,
	made: 'All numbers and examples on this page are counted from the record itself.',
	covers: (days: string) => `It sets out to cover ${days}.`,
	events: 'Events',
	event: 'Event',
	none: 'none',
	count,

	signs: {
		title: 'What the signs mean',
		kinds: 'Colour and shape say what kind of event it is.',
		kind: 'Kind',
		statuses:
			'Filling and line say how it is known; in lists and on the event a word says the same.',
		status: 'Status',
		meaning: 'What it means',
		drawn: signs,
		others: 'On the map and the timeline',
		time: 'Solid: it certainly went on then. Fading out: it may have.',
		area: (metres: number, count: string) =>
			`A soft area: it happened somewhere within, and nobody says where. From ${metres / 1000} km on an event is drawn so; ${count}.`,
		vague: (metres: number, count: string) =>
			`What is known no better than to ${metres / 1000} km has no place on the map. It stands in a list beside it; ${count}.`,
		stack:
			'Several events of one kind, too near to one another to be told apart, with their number.',
		ring: 'The same for events of several kinds; each colour has its share of the ring.',
		holder:
			'A ring about a place says who holds it at the window’s last day; a strip, who held it when.',
		arrow: (arrows: number) =>
			`An arrow is a direction, not a route: from where to where somebody or something went; ${count(arrows, 'arrow', 'arrows')}.`,
		noArrow: 'An arrow is a direction, not a route.'
	},

	dates: {
		title: 'How dates are to be read',
		lead: 'A date says as much as is known and no more. This is how the dates of this record are written (in EDTF, the extended date format of the Library of Congress), worded and meant.',
		written: 'Written',
		worded: 'In words',
		claims: 'What it claims',
		forms
	},

	certain: {
		title: 'Possibly and certainly',
		possible:
			'Possibly in the window (the usual way): every event that may have happened in it, at least in part.',
		certain:
			'Certainly in the window: only events that happened in it, at least in part, however their date is understood.',
		exact: (exact: number, all: number) =>
			`${whole(exact)} of ${count(all, 'event', 'events')} took one day, and it is known which; for these both are the same.`,
		example: (date: string, first: string, span: string) =>
			`is dated ${date}. It is possibly in a window of ${first} alone, and certainly in one of ${span}.`
	},

	figures: {
		title: 'How figures are to be read',
		low: 'Low and high are the lowest and the highest account of how many people were killed in the event itself. Low alone means at least so many, high alone at most.',
		best: (count: number) =>
			`A best estimate stands between them only where one source is clearly the best; ${
				count
					? `${count === 1 ? 'one event has' : `${whole(count)} events have`} one`
					: 'no event has one'
			}.`,
		claims:
			'What a party says about its enemy’s losses is a claim. It stands among the other figures and is added up nowhere.',
		sum: (events: number, low: number, high: number) =>
			`${count(events, 'event has', 'events have')} a figure. They add up to at least ${whole(low)} and up to ${whole(high)} reported killed. This is what the record counts, not what the war cost.`,
		uncounted: (events: number) =>
			`${count(events, 'event', 'events')} in which people may have been killed ${events === 1 ? 'has' : 'have'} no figure: a gap, not a zero.`,
		tallies: 'Left out of every sum, because they count again what other events count:',
		widest: (low: number, high: number) =>
			`The accounts lie farthest apart here, from ${whole(low)} to ${whole(high)}:`
	},

	known: {
		title: 'As known on a day',
		rule: 'With “as known on” the record shows what had been reported by the end of that day and leaves out all that came later:',
		rules: [
			'An event counts from the day of its first report, not from the day on which it happened. Without a date of its first report it does not show.',
			'A plan that had not been decided by then is open.',
			'What went on beyond that day is still going on.',
			'A source counts once it had come out; without a date it does not.',
			'Figures, differing accounts and notes show only when all sources of the event had come out, since nobody can tell which of them they rest on.',
			'Who held what follows the events that had been reported.'
		],
		undated: (events: number) =>
			`${count(events, 'event has', 'events have')} no date of a first report.`,
		late: (events: number) =>
			`${count(events, 'event was', 'events were')} first reported a week after the fact or later.`,
		latest: 'Longest after it:'
	},

	holders: {
		title: 'Who held what',
		facts: (places: number, changed: number) =>
			`The record follows who held ${count(places, 'place', 'places')}; for ${whole(changed)} of them the answer changes with time. The table counts the places that each held at any time.`,
		rules: [
			'It begins with who held a place at the record’s start, where a source says so. “Not known” is an answer; no strip at all means that the record has nothing on the place.',
			'An event that gives a place to a holder changes it from the start of that day; of several possible days from the last one, of something that lasted from its last day. Until then, from the first possible day on, the place is contested.',
			'Between two such events the holder is taken to have stayed.',
			'Plans and withdrawn reports never change a holder. Claims and announcements do, since that is what was said; where an event confirms an announcement later, the place is contested between the two.',
			'Where a hold did not last, it ends on the day that the sources name; who came then is not known unless they say so.',
			'A part of a place goes with the whole. While a part is known to be held by somebody else, the whole is contested.',
			'Only places are held. No area is painted: an outline that nobody reported would be a claim.'
		],
		holder: 'Holder',
		places: 'Places',
		meanings: {
			contested: 'being fought over, or changing hands',
			unknown: 'nobody says who held it'
		},
		areas: (count: number) =>
			`${count === 1 ? 'One area is' : `${whole(count)} areas are`} drawn as the assessment of the author whose name stands beside it.`,
		file: 'Every holder of every place with dates, events and sources, as a table:'
	},

	disputes: {
		title: 'Where sources differ',
		lead: (events: number) =>
			`${count(events, 'event has', 'events have')} accounts that differ. All stand side by side on the event; one is drawn, and the event says which and why.`,
		accounts: (number: number, drawn: string) =>
			`${count(number, 'account', 'accounts')}${drawn ? `; drawn: ${drawn}` : ''}`
	},

	plans: {
		title: 'Plans and what became of them',
		plan: 'Plan',
		outcome: 'What became of it',
		lead: (plans: number) => `The record holds ${count(plans, 'plan', 'plans')}.`
	},

	gaps: {
		title: 'What the record does not know',
		lead: 'A record of a war is never whole. An empty month or province means that this record has nothing on it, not that nothing happened.',
		months: (months: number, names: string) =>
			`In ${count(months, 'month', 'months')} of its time no event begins: ${names}.`,
		noMonth: 'In every month of its time at least one event begins.',
		kinds: (names: string) => `Hardly covered are these kinds: ${names}.`,
		regions: (names: string) => `Events by province: ${names}.`,
		elsewhere: 'elsewhere or in no single one',
		oneSource: (events: number) => `${count(events, 'event rests', 'events rest')} on one source.`,
		noFigure: (events: number) =>
			`${count(events, 'event', 'events')} in which people may have been killed ${events === 1 ? 'has' : 'have'} no figure.`,
		where: (soft: number, vague: number, nowhere: number) =>
			[
				`${count(soft + vague, 'event is', 'events are')} known only to an area`,
				vague && `${whole(vague)} of them to a whole region or country`,
				nowhere && `${count(nowhere, 'event has', 'events have')} no place`
			]
				.filter(Boolean)
				.join(', ') + '.',
		places: (names: string) => `Places that are known only roughly, or are large: ${names}.`,
		within: (metres: number) => `within ${whole(Math.round(metres / 1000))} km`,
		unread: 'Not read by the editors:',
		restOn: (events: number) => `${count(events, 'event rests', 'events rest')} on it:`,
		unlinked: (sources: number, all: number) =>
			`${whole(sources)} of ${count(all, 'source', 'sources')} ${sources === 1 ? 'has' : 'have'} no address.`,
		unarchived: (sources: number, all: number) =>
			sources === all
				? 'No source has an archived copy yet.'
				: `${whole(sources)} of ${count(all, 'source', 'sources')} ${sources === 1 ? 'has' : 'have'} no archived copy.`,
		unverified: (events: number) =>
			`In ${count(events, 'event', 'events')} something could not be verified:`
	},

	sources: {
		title: 'Sources',
		lead: (sources: number, publishers: number) =>
			`${count(sources, 'source', 'sources')} by ${count(publishers, 'publisher', 'publishers')}. An event may rest on several.`,
		publisher: 'Publisher',
		sources: 'Sources',
		rest: (publishers: number) => count(publishers, 'other publisher', 'other publishers'),
		languages: (names: string) => `Languages: ${names}.`,
		language: (code: string) => {
			if (!code) return 'not said';
			try {
				return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
			} catch {
				return code;
			}
		},
		list: 'All sources are listed with the record, and those of an event on the event.'
	},

	licence: {
		title: 'Licence and how to cite',
		licence: 'Licence',
		version: 'Version',
		made: 'Made with',
		map: 'Map',
		cite: 'Cite as',
		citation: (title: string, subtitle: string, version: string, licence: string) =>
			`${[title, subtitle].filter(Boolean).join(': ')}.${version ? ` Version ${version}.` : ''}${licence ? ` ${licence}.` : ''} [address of the page], read on [date].`,
		view: 'Share on the main page gives the address of the very view that you see.',
		files: 'Data'
	}
};
