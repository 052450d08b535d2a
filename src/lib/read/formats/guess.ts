import { coordinate } from './places';
import type { Head } from './format';
import { isCount } from './lonenumbers';
import type { Mapping, Role } from './mapping';
import { isNothing } from './nothing';
import { readDate } from './notation';

/** Names of columns, letters and digits only, by what they stand for: the first are the likeliest. */
const aliases: Readonly<Partial<Record<Role, string>>> = {
	id: 'id eventid incidentid uid uuid eventidcnty incidentcode caseid objectid globalid',
	date:
		'date eventdate startdate datestart start incidentdate dateofincident dateofevent attackdate begindate datebegin ' +
		'begin from datefrom day occurred dateoccurred occurrencedate datetime dateandtime pointintime starttime begintime ' +
		'time timestamp ts dt when asof stdate fecha datum data дата tarih التاريخ تاريخ',
	end: 'enddate dateend end endate endtime until to dateto finish finishdate fechafin endyear yearend endyear1',
	year: 'startyear startyear1 styear yearstart year yr iyear jahr año ano annee année год السنة',
	month: 'startmonth startmonth1 stmonth month mon imonth monat mes mois месяц',
	title:
		'title headline name eventname battlename incidentname event incident subject titel titre titulo заголовок',
	summary:
		'description notes note summary text details detail narrative comment comments eventdescription ' +
		'incidentdescription descripcion beschreibung описание',
	kind:
		'eventtype type kind category incidenttype attacktype attacktype1txt eventcategory battletype tactic typeofevent ' +
		'typeofincident disordertype тип tipo',
	subkind: 'subeventtype subtype subkind subcategory',
	place:
		'location place placename city town village locality settlement site locationname wherecoordinates area district ' +
		'ort lugar место',
	admin1: 'admin1 adm1 admin1name province governorate state oblast region provstate department',
	country: 'country countryname countrytxt nation land pais pays страна',
	lat: 'latitude lat y ycoord pointy geolat latdd latitudedd actiongeolat latitud breite breitengrad широта خطالعرض',
	lon: 'longitude lon lng long x xcoord pointx geolon geolong longdd longitudedd longitud länge längengrad долгота خطالطول',
	precision: 'precisionm radiusm accuracym',
	actor:
		'actor actors actor1 actor2 sidea sideb perpetrator perpetrators attacker group gname groupname belligerent party ' +
		'assocactor1 assocactor2',
	deaths:
		'fatalities deaths killed dead best totalkilled totaldeaths numberkilled nkill deathsbest kia fatalitiestotal ' +
		'numkilled deathcount',
	deaths_low:
		'low deathslow min minimum deathsmin reportedminimum lowestimate fatalitieslow killedmin',
	deaths_high:
		'high deathshigh max maximum deathsmax reportedmaximum highestimate fatalitieshigh killedmax',
	figure:
		'injured wounded injuries casualties displaced missing nwound arrests houses damaged strength',
	source:
		'source sources publisher reference references sourcename newssource fuente quelle источник',
	url: 'url link sourceurl href weblink website links',
	reported:
		'reported reportdate datereported reporteddate publicationdate publisheddate pubdate datepublished'
};

/** Roles that several columns may have together. */
const many: readonly Role[] = ['actor', 'figure', 'source', 'url'];

const places: ReadonlyMap<string, readonly [Role, number]> = new Map(
	Object.entries(aliases).flatMap(([role, names]) =>
		names
			.split(' ')
			.map((name, at): [string, readonly [Role, number]] => [name, [role as Role, at]])
	)
);

/** Dates of something else: when it was written down, changed, published. */
const besides = /report|publi|updat|creat|modif|access|added|entry|upload|edit|verif/;
/** Dates of other calendars than that of the West. */
const foreign = /hijri|hijra|hegira|jalali|shamsi|persian|hebrew|islamic|lunar|هجري/;
/** Names that may mean when a row was written, or something else: they count where no better one is there. */
const weak = /^(time|timestamp|ts|dt|asof|data|from|day|when)$/;
/** Names that mean a date. */
const DATED = /date|fecha|datum|дата|تاريخ/;

/** A name without signs and spaces, in lower case. */
function plainName(name: string): string {
	return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]{1,20}/gu, '');
}

/** What the columns of a table stand for, by their names and by what is in them. */
export function guess({ header, rows }: Pick<Head, 'header' | 'rows'>): Mapping {
	const width = Math.max(header.length, ...rows.map((cells) => cells.length), 0);
	const columns = Array.from({ length: width }, (_, at) => ({
		at,
		name: plainName(header[at] ?? ''),
		values: rows.map((cells) => cells[at]?.trim() ?? '').filter((value) => value !== '')
	}));
	const mapping: Partial<Record<Role, number[]>> = {};
	const used = new Set<number>();
	const take = (role: Role, at: number | undefined) => {
		if (at === undefined || (mapping[role] !== undefined && !many.includes(role))) return;
		mapping[role] = [...(mapping[role] ?? []), at];
		used.add(at);
	};

	const dates = columns
		.map((column) => ({ ...column, weight: dateWeight(column.name, column.values) }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight || a.at - b.at);
	const yearly = columns.some(({ name }) => places.get(name)?.[0] === 'year');
	const ends = ({ name }: Column) => places.get(name)?.[0] === 'end';
	const date = dates.find((column) => !ends(column)) ?? (yearly ? undefined : dates[0]);
	take('date', date?.at);
	for (const column of dates) {
		const role = places.get(column.name)?.[0];
		if (column.at === date?.at) continue;
		if (role === 'end' || role === 'reported') take(role, column.at);
		else if (date !== undefined && isAnother(column, date, rows)) {
			mapping.date = [...(mapping.date ?? []), column.at];
			used.add(column.at);
		}
	}
	takePoint(columns, used, take);

	const named = columns
		.filter(({ at, name }) => !used.has(at) && places.has(name))
		.sort((a, b) => places.get(a.name)![1] - places.get(b.name)![1] || a.at - b.at);
	for (const { at, name } of named) {
		const [role] = places.get(name)!;
		if (!['date', 'end', 'lat', 'lon', 'reported'].includes(role)) take(role, at);
	}
	if (mapping.month !== undefined || mapping.date === undefined) {
		const day = columns.find(
			({ at, name }) => !used.has(at) && /^(startday1?|stday|day|iday|tag|dia|jour)$/.test(name)
		);
		take('day', day?.at);
	}
	const typed = columns.find(({ at, name }) => !used.has(at) && /type$|^typeof/.test(name));
	if (mapping.kind === undefined) take('kind', typed?.at);
	// none can be read, but each can be refused for what it is
	if (mapping.date === undefined && mapping.year === undefined && rows.length > 0)
		take('date', columns.find(({ at, name }) => !used.has(at) && isNamedDate(name))?.at);
	return mapping;
}

type Column = {
	readonly at: number;
	readonly name: string;
	readonly values: readonly string[];
};

/** Roles whose columns hold dates. */
const whenRoles: readonly Role[] = ['date', 'end', 'reported'];

/** Whether a column has the dates of rows that have none in the first. */
function isAnother(column: Column, first: Column, rows: Head['rows']): boolean {
	const grown = first.name !== '' && column.name.startsWith(first.name);
	const alike = grown || (places.get(column.name)?.[0] === 'date' && !weak.test(column.name));
	return alike && rows.some((cells) => isNothing(cells[first.at]) && !isNothing(cells[column.at]));
}

/** Whether a column is called a date, that of the event, whatever stands in it. */
function isNamedDate(name: string): boolean {
	const other = besides.test(name) || foreign.test(name) || /candidat|mandat/.test(name);
	return DATED.test(name) && !other;
}

/** How likely a column says when; 0: it does not. */
function dateWeight(name: string, values: readonly string[]): number {
	if (foreign.test(name)) return 0;
	const [role, rank] = places.get(name) ?? [];
	const full = values.filter((value) => !isNothing(value));
	const share = (is: (value: string) => boolean) =>
		full.length === 0 ? 0 : full.filter(is).length / full.length;
	const past = besides.test(name) ? 0.3 : 1;
	const dated = DATED.test(name);
	if (role === undefined ? dated : whenRoles.includes(role)) {
		const good = share((value) => isDate(value) || (dated && isCount(value)));
		if (good < 0.2) return 0;
		if (rank === undefined || weak.test(name)) return (rank === undefined ? 5 : 4) * good * past;
		return (10 - rank / 10) * (0.5 + good / 2) * past;
	}
	const good = share((value) => isDate(value) && !isNumber(value));
	// a column called month or year may hold whole dates
	if (role === 'year' || role === 'month' || role === 'day') return good >= 0.6 ? good : 0;
	return role === undefined && good >= 0.9 && full.length >= 2 ? good * past : 0;
}

/** Whether a text says when, be it open in which order or century. */
function isDate(text: string): boolean {
	const read = readDate(text);
	return !('reason' in read) || read.centuries !== undefined;
}

/** Whether a text is a number, or two with a dash, that only the name of its column can make a date. */
function isNumber(text: string): boolean {
	if (/^(1[0-9]|20)\d{6}$/.test(text)) return false;
	return /^-?\d{1,15}(\.\d{0,15})?( ?[-–] ?\d{1,4})?( ?[a-z]{2,3})?$/i.test(text);
}

/** Latitude and longitude in columns of their own, or both in one. */
function takePoint(
	columns: readonly Column[],
	used: ReadonlySet<number>,
	take: (role: Role, at: number | undefined) => void
): void {
	const find = (role: 'lat' | 'lon', loose: RegExp) => {
		const own = columns
			.filter(({ at, name }) => !used.has(at) && places.get(name)?.[0] === role)
			.sort((a, b) => places.get(a.name)![1] - places.get(b.name)![1]);
		const like = columns.filter(({ at, name }) => !used.has(at) && loose.test(name));
		return [...own, ...like].find(({ values }) => {
			const good = values.filter((value) => coordinate(value) !== null).length;
			return values.length === 0 || good >= values.length * 0.3;
		});
	};
	const lat = find('lat', /^lat|latitude|lat$/);
	const lon = find('lon', /^lon|longitude|(lon|lng)$/);
	if (lat && lon) {
		take('lat', lat.at);
		take('lon', lon.at);
		return;
	}
	const both = columns.find(
		({ at, values }) =>
			!used.has(at) &&
			values.length > 0 &&
			values.filter((value) => pair(value) !== null).length >= values.length * 0.7
	);
	take('lat', both?.at);
	take('lon', both?.at);
}

/** Latitude and longitude of one cell: `36.34, 43.13`, or `POINT (43.13 36.34)`; null when it is not that. */
export function pair(text: string): readonly [lat: string, lon: string] | null {
	const given = text.trim();
	if (given.length > 200) return null;
	const geometry =
		/^\{.{0,60}"coordinates" ?: ?\[ ?(-?\d{1,3}(?:\.\d{1,20})?) ?, ?(-?\d{1,3}(?:\.\d{1,20})?)/.exec(
			given
		);
	if (geometry && /"type" ?: ?"Point"/.test(given)) return [geometry[2], geometry[1]];
	const wkt =
		/^(?:SRID=\d{1,6}; ?)?POINT ?Z? ?\( {0,3}(-?\d{1,3}(?:\.\d{1,20})?) {1,3}(-?\d{1,3}(?:\.\d{1,20})?)/i.exec(
			given
		);
	if (wkt) return [wkt[2], wkt[1]];
	// in square brackets the longitude may come first
	const two =
		/^\(?(-?\d{1,3}\.\d{1,20})[,; ]{1,3}(-?\d{1,3}\.\d{1,20})\)?$/.exec(given) ??
		/^(-?\d{1,3},\d{1,20})(?:; ?| )(-?\d{1,3},\d{1,20})$/.exec(given);
	return two && [two[1], two[2]];
}
