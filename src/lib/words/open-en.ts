import type { Choice, choices } from '../read/formats/mapping';
import type { Fate } from '../read/formats/report';
import { english } from './en';
import { openTitle } from './open-title';

const { whole } = english;

const count = (number: number, one: string, many: string) =>
	`${whole(number)} ${number === 1 ? one : many}`;
const rows = (number: number) => count(number, 'row', 'rows');
const files = (number: number) => count(number, 'file', 'files');

/** Bytes in the largest unit that there is one of. */
function bytes(number: number): [size: string, unit: string] {
	const units = ['bytes', 'kB', 'MB', 'GB'];
	let [size, unit] = [number, 0];
	for (; size >= 1000 && unit < units.length - 1; unit++) size /= 1000;
	return [unit > 0 && size < 10 ? size.toFixed(1) : String(Math.round(size)), units[unit]];
}

function amount(done: number, all: number): string {
	const [[part, unit], [sum, last]] = [bytes(done), bytes(all)];
	return unit === last ? `${part} of ${sum} ${unit}` : `${part} ${unit} of ${sum} ${last}`;
}

/** How long something still takes, rounded as one would say it. */
function left(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	if (seconds < 5) return 'a few seconds left';
	if (seconds < 60) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
	return `about ${count(Math.round(seconds / 60), 'minute', 'minutes')} left`;
}

const roles: Record<Choice, string> = {
	'': 'not used',
	date: 'Date',
	date_precision: 'How exact the date is, in words',
	end: 'Last day',
	end_month: 'Last month',
	end_day: 'Last day of the month',
	year: 'Year',
	month: 'Month',
	day: 'Day of the month',
	reported: 'First reported',
	place: 'Place',
	admin1: 'Province or state',
	country: 'Country',
	point: 'Latitude and longitude',
	lat: 'Latitude',
	lon: 'Longitude',
	precision: 'Radius in metres',
	title: 'Title',
	summary: 'Description',
	kind: 'Kind',
	subkind: 'Sub-kind',
	id: 'Number of the event',
	actor: 'Actor',
	holder: 'Holder of the place',
	deaths_low: 'Killed, lowest',
	deaths: 'Killed',
	deaths_high: 'Killed, highest',
	figure: 'Other figure',
	source: 'Source',
	url: 'Address of the source'
};

const groups: Record<keyof typeof choices, string> = {
	when: 'When',
	where: 'Where',
	what: 'What',
	who: 'Who',
	figures: 'How many',
	sources: 'Who says so'
};

const fates: Record<Fate, string> = {
	refused: 'Refused',
	repaired: 'Put right',
	apart: 'Set apart'
};

const point = (lat: number, lon: number) =>
	`${Math.abs(lat).toFixed(3)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(3)}° ${lon < 0 ? 'W' : 'E'}`;

/** The texts of the page for the reader's own file, in English. */
export const openWords = {
	title: openTitle,
	home: 'Timefront',
	lead: 'See your own events on the map and the timeline. Drop a file anywhere on this page, choose it, or paste a table.',
	private:
		'The file stays on this device. It is read in this tab, nothing is uploaded, and it is gone when you close the tab.',
	withoutScript: 'Reading a file needs JavaScript.',
	description:
		'Drop a file of conflict events and see it on a map and a timeline. Nothing is uploaded.',
	here: 'Drop a file here, or',
	choose: 'Choose files',
	chooseFolder: 'Choose a folder',
	pasteLabel: 'Or paste a table here',
	pasteHint: 'The first line names the columns.',
	pasteOpen: 'Open what is pasted',
	pastedName: 'Pasted table',
	drop: 'Drop to open',
	dropHint: 'Nothing is uploaded.',
	example: 'Try it with an example',
	exampleSave: 'Save the example',
	exampleHint: (number: number, title: string) =>
		`${count(number, 'event', 'events')} of “${title}” as a plain table, with their sources.`,
	tooMany: (most: number) => `Only the first ${whole(most)} files were taken.`,
	nothingGiven: 'There was no file in that.',
	formatsTitle: 'What can be opened',
	formats: [
		['ACLED', 'exports, old and new'],
		['UCDP', 'GED and candidate events'],
		['GTD, GDELT', 'the published tables'],
		['HXL', 'any table with a row of tags'],
		['TimelineJS', 'spreadsheet or JSON'],
		['timemap', 'the tables or the JSON'],
		['GeoJSON, Linked Places, KML, GPX', 'points with a date'],
		['Any other table', 'CSV, TSV or Excel, with a column that says when'],
		['Timefront', 'a Data Package that was taken from here']
	],
	formatsHint:
		'Several files or a folder at once are put together. Compressed ones (.gz) are unpacked.',

	bar: 'The open file',
	names: (first: string, more: number) => (more === 0 ? first : `${first} and ${whole(more)} more`),
	counted: (placed: number, unplaced: number, refused: number) =>
		[
			`${count(placed, 'event', 'events')} on the map`,
			unplaced > 0 && `${whole(unplaced)} on the timeline alone`,
			refused > 0 && `${rows(refused)} refused`
		]
			.filter(Boolean)
			.join(' · '),
	report: 'Report',
	columns: 'Columns',
	another: 'Open another',
	stays: 'stays on this device',
	close: 'Close',

	reading: (file: string) => `Reading ${file}`,
	progress: (done: number, all: number, read: number, time: number | null) =>
		[
			amount(done, all),
			...(read > 0 ? [rows(read)] : []),
			...(time === null ? [] : [left(time)])
		].join(' · '),
	cancel: 'Cancel',
	partial: (number: number) =>
		`Still reading. ${count(number, 'event', 'events')} of the file can be seen so far.`,
	again: 'Reading again. What you see is from before.',
	cancelled: 'Reading was cancelled.',
	back: (name: string) => `Nothing new was opened. You see ${name} as before.`,
	backTo: (name: string) => `Back to ${name}`,
	cancelledPart: (number: number) =>
		`Reading was cancelled. You see the ${count(number, 'event', 'events')} that had been read.`,
	cancelledAgain: 'Reading again was cancelled. You see the file as it was read before.',
	failed: (reason: string) => `This could not be read: ${reason}`,
	opened: (name: string, counts: string) => `${name} is open: ${counts}.`,
	empty: 'There is nothing to show on the map or the timeline.',
	allRefused: (number: number) =>
		number === 1
			? 'No event could be made of the one row of it.'
			: `No event could be made of any of its ${rows(number)}.`,

	questions: 'What only you can know',
	hangs: (number: number) =>
		number === 1 ? 'One row hangs on it.' : `${rows(number)} hang on it.`,
	unanswered: (number: number) =>
		number === 1 ? 'It is refused until you say.' : 'They are refused until you say.',
	examples: (values: readonly string[]) => `In the file: ${values.join(' · ')}`,
	questionIn: (file: string) => `in ${file}`,

	columnsTitle: 'What the columns stand for',
	columnsOf: (file: string) => `What the columns of ${file} stand for`,
	guessed:
		'Guessed from the names and from what is in them. Change what is wrong: it is read again at once.',
	undated: 'No column was found that says when. Choose it: then the table is read.',
	bare: 'No column was found that says where or what. Choose one, or read the table as it is.',
	readSo: 'Read it so',
	chosen: 'As you chose. It is remembered on this device for tables with the same columns.',
	backToGuess: 'Back to the guess',
	table: 'Table',
	standsFor: (column: string) => `${column} stands for`,
	unnamed: (number: number) => `column ${whole(number)}`,
	readAs: 'Read as',
	eitherDate: (dates: readonly string[]) => dates.join(' or '),
	eitherHint: 'the whole file decides',
	noDate: 'no date',
	noPoint: 'no point',
	noTitle: 'no title',
	refusedRow: (reason: string) => `Refused: ${reason}`,
	firstRows: (number: number) =>
		number === 1 ? 'The first row' : `The first ${whole(number)} rows`,
	point,
	roles,
	groups,

	reportTitle: 'What became of every row',
	file: 'File',
	format: 'Format',
	allRows: 'Rows',
	placed: 'Map and timeline',
	unplaced: 'Timeline alone',
	refused: 'Refused',
	apart: 'Set apart',
	total: 'Together',
	addsUp: (all: number, placed: number, unplaced: number, refused: number, apart: number) =>
		`${whole(placed)} + ${whole(unplaced)} + ${whole(refused)} + ${whole(apart)} = ${rows(all)}: every row is accounted for.`,
	doesNotAddUp: (sum: number, all: number) =>
		`The figures do not add up: ${whole(sum)} of ${rows(all)}.`,
	soFar: 'So far: it is still being read.',
	notEvents: 'No events in it',
	said: 'About the file',
	repairs: 'Put right',
	repairsHint: 'Each can be taken back: then the cell is read as it stands.',
	undoAll: 'Take all back',
	undo: 'Take back',
	undoOf: (column: string, line: number) => `Take back ${column}, line ${line}`,
	redo: 'Put right again',
	redoAll: 'Put all right again',
	redoOf: (column: string, line: number) => `Put right again ${column}, line ${line}`,
	takenBack: 'Taken back',
	remains: 'cannot be read otherwise',
	listedBelow: (more: number) => `and ${whole(more)} more, among the rows below`,
	times: (number: number) => `${whole(number)}×`,
	lines: 'Rows that something was said of',
	fates,
	anyFate: 'All',
	anyWhat: 'Any reason',
	what: 'Reason',
	search: 'Find in the report',
	line: 'Line',
	column: 'Column',
	value: 'Value',
	wholeRow: 'the row',
	after: 'Read as',
	notRead: 'not read',
	noLines: 'Nothing: every row was read as it stands.',
	noneFound: 'Nothing fits.',
	found: (number: number) => count(number, 'line', 'lines'),
	page: (from: number, to: number, all: number) =>
		`${whole(from)} to ${whole(to)} of ${whole(all)}`,
	earlierPage: 'Previous',
	laterPage: 'Next',
	download: 'Download the report (CSV)',
	reportName: (name: string) => `${name}-report.csv`,
	reportHeader: ['what became of it', 'file', 'line', 'column', 'value', 'read as', 'reason'],
	saved: (name: string) => `Saved as ${name}`,

	original: 'In the file',
	originalCount: (number: number) => count(number, 'column', 'columns'),
	emptyCells: (number: number) => `${count(number, 'column', 'columns')} left empty`,
	files
};
