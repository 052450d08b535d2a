import { endSaid, monthDays, roleOf } from './columnnames';
import type { Head } from './format';
import { isCount } from './lonenumbers';
import type { Role } from './mapping';
import { isNothing } from './nothing';
import { readDate } from './notation';

/** A column of a table: its name as it stands and in plain form, and what stands in it, without the empty cells. */
export interface Column {
	readonly at: number;
	readonly header: string;
	readonly name: string;
	readonly values: readonly string[];
}

type Take = (role: Role, column: Column | undefined) => void;

/** Dates of something else: when it was written down, changed, published, looked at. */
const besides = new RegExp(
	'report|rptd|publi|updat|creat|modif|chang|access|added|entry|entered|upload|edit|verif|submi|interview|source|releas|' +
		'today|record|collect|complet|synced|retriev|scrap|crawl|download|review|approv|regist'
);
/** Those, and the moment that a form or a database stamps on a row. */
const STAMPED = new RegExp(`${besides.source}|^(timestamp|ts|asof)$`);
/** Dates of a person, not of an event. */
const lives = /birth|born|^dob$|naiss|nacim|geburt|рожден/;
/** Dates of other calendars than that of the West. */
const foreign = /hijri|hijra|hegira|jalali|shamsi|persian|hebrew|islamic|lunar|هجري/;
/** Names that may mean when a row was written, or something else: they count where no better one is there. */
const weak = /^(time|timestamp|ts|dt|asof|data|from|day|when)$/;
/** When a form was begun, where another column says when it happened. */
const STARTED = /^(start|begin)(time)?$/;
/** Names of years that are those of the event: there are also those of births and foundings. */
const HAPPENED = /^(i|st)year|date|event|incident|attack|battle|occur|start|begin|end|finish|stop/;
/** Names that speak of what happened. */
const HAPPENING = /incident|event|attack|occ|death|battle|strike/;
/** Names that mean a year. */
const YEARLY = /year|jahr|annee|^an[io]|ano$|anio/;
/** Names that mean a date. */
const DATED = /date|fecha|datum|дата|تاريخ/;

/** Takes the columns that say when an event was, until when, and when it was reported. */
export function takeDates(columns: readonly Column[], rows: Head['rows'], take: Take): void {
	const [start, end] = inParts(columns);
	const parts = [...(start ?? []), ...(end ?? [])];
	const years = start?.[0] ?? columns.find(isYears);
	const dates = columns
		.filter((column) => !parts.includes(column))
		.map((column) => ({ column, weight: dateWeight(column, years ? SOME_YEAR : null) }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight || a.column.at - b.column.at)
		.map(({ column }) => column);
	const yearly = years !== undefined;
	const own = dates.filter((column) => isOfRow(column, columns, years, rows));
	const first = own.find((column) => !isEnd(column)) ?? (yearly ? undefined : dates[0]);
	// when a row was written says less than the year of the event
	const monthly = start !== null || columns.some(({ name }) => roleOf(name)?.[0] === 'month');
	const written = monthly ? STAMPED : besides;
	const likely = first && yearly && written.test(first.name) ? undefined : first;
	// whatever its name, a column of dates is better than none
	const date = likely ?? (yearly ? undefined : columns.find(isAllDates));
	const ownEnd = !columns.some(({ name }) => name === 'start' && name !== date?.name);
	take('date', date);
	for (const column of dates) {
		if (column === date) continue;
		if (isEnd(column)) {
			// what lasted may end in another year than that of its row
			if (date === undefined && !own.includes(column)) continue;
			// a form notes when it was begun and ended: its `end` goes with its `start`
			if (ownEnd || column.name !== 'end') take('end', column);
		} else if (roleOf(column.name)?.[0] === 'reported') take('reported', column);
		else if (date !== undefined && own.includes(column) && isAnother(column, date, rows))
			take('date', column);
	}
	for (const [at, role] of (['year', 'month', 'day'] as const).entries()) take(role, start?.[at]);
	for (const [at, role] of (['end', 'end_month', 'end_day'] as const).entries())
		take(role, end?.[at]);
}

/**
 * Year, month and day in columns whose names are alike but for that: `event_date_year`, `event_date_month`. Those of the
 * start, then those of the end; null where there are none.
 */
function inParts(columns: readonly Column[]): [Column[] | null, Column[] | null] {
	const found: [Column[] | null, Column[] | null] = [null, null];
	for (const column of columns) {
		const [, before, after] = /^(.*)year(.*)$/.exec(column.name) ?? [];
		if (before === undefined || before + after === '' || !HAPPENED.test(column.name)) continue;
		if ([besides, lives, foreign].some((other) => other.test(column.name))) continue;
		const beside = (part: string) =>
			columns.find(({ name }) => name === `${before}${part}${after}`);
		const [month, day] = [beside('month') ?? beside('mon'), beside('day')];
		const full = column.values.filter((value) => !isNothing(value));
		const years = full.filter(isYear).length;
		if (month === undefined || years < full.length * 0.6) continue;
		const end = isEnd(column) ? 1 : 0;
		found[end] ??= [column, month, ...(day ? [day] : [])];
	}
	return found;
}

/**
 * Whether a column of dates is about what its row is about. Beside year, month and day only one that is called so is; and
 * none is that names other years than the column of years: the founding of a party, the first day of a long war.
 */
function isOfRow(
	{ at, name }: Column,
	columns: readonly Column[],
	years: Column | undefined,
	rows: Head['rows']
): boolean {
	if (years === undefined) return true;
	const whole =
		columns.some(({ name }) => roleOf(name)?.[0] === 'month') &&
		columns.some(({ name }) => monthDays.includes(name));
	if (whole && roleOf(name) === undefined && !HAPPENING.test(name)) return false;
	const said = rows
		.map((cells) => [cells[years.at]?.trim() ?? '', yearsIn(cells[at] ?? '')] as const)
		.filter(([year, named]) => isYear(year) && named.length > 0);
	const other = said.filter(([year, named]) => !named.includes(Number(year))).length;
	return other <= said.length / 2;
}

/** The years that a date names in four digits. */
function yearsIn(text: string): number[] {
	const found = isNumber(text.trim()) ? [] : text.match(/(?<!\d)[12]\d{3}(?!\d)/g);
	return (found ?? []).map(Number);
}

/** Roles whose columns hold dates. */
const whenRoles: readonly Role[] = ['date', 'end', 'reported'];

/** Whether a column says until when something lasted. */
function isEnd({ name, header }: Pick<Column, 'name' | 'header'>): boolean {
	const [role] = roleOf(name) ?? [];
	return role === 'end' || (role === undefined && endSaid(header) === 'end');
}

/** Whether a column has the dates of rows that have none in the first. */
function isAnother(column: Column, first: Column, rows: Head['rows']): boolean {
	const grown = first.name !== '' && column.name.startsWith(first.name);
	const other = weak.test(column.name) || STARTED.test(column.name);
	const alike = grown || (roleOf(column.name)?.[0] === 'date' && !other);
	return alike && rows.some((cells) => isNothing(cells[first.at]) && !isNothing(cells[column.at]));
}

/** Whether a column is called a date, that of the event, whatever stands in it. */
export function isNamedDate(name: string): boolean {
	const other = [besides, lives, foreign, /candidat|mandat/].some((of) => of.test(name));
	return DATED.test(name) && !other;
}

/** Whether a column is called a year and holds years. */
function isYears({ name, values }: Column): boolean {
	const full = values.filter((value) => !isNothing(value));
	return roleOf(name)?.[0] === 'year' && full.filter(isYear).length >= full.length * 0.6;
}

function isAllDates({ name, values }: Column): boolean {
	const full = values.filter((value) => !isNothing(value));
	const other = besides.test(name) || lives.test(name) || foreign.test(name);
	return !other && full.length > 1 && full.every((value) => isDate(value) && !isNumber(value));
}

/** How likely a column says when; 0: it does not. */
function dateWeight({ header, name, values }: Column, year: number | null): number {
	if (foreign.test(name) || lives.test(name)) return 0;
	const [role, rank] = roleOf(name) ?? [];
	const full = values.filter((value) => !isNothing(value));
	const share = (is: (value: string) => boolean) =>
		full.length === 0 ? 0 : full.filter(is).length / full.length;
	// any other column of dates is likelier
	const past = besides.test(name) ? 0.05 : 1;
	const dated = DATED.test(name);
	if (dated && past === 1 && HAPPENING.test(name) && rank === undefined && !isEnd({ name, header }))
		return 9.9 * (0.5 + share((value) => isDate(value)) / 2);
	if (role === undefined ? dated : whenRoles.includes(role)) {
		const yearly = role === 'end' && YEARLY.test(name);
		const good = share(
			(value) => isDate(value, year) || (dated && isCount(value)) || (yearly && isYear(value))
		);
		if (good < 0.2) return 0;
		if (rank === undefined && dated && endSaid(header) !== null)
			return 6.5 * (0.5 + good / 2) * past;
		if (rank === undefined || weak.test(name)) return (rank === undefined ? 5 : 4) * good * past;
		return (10 - rank / 10) * (0.5 + good / 2) * past;
	}
	const good = share((value) => isDate(value) && !isNumber(value));
	if (role === undefined && endSaid(header) !== null && good >= 0.6) return 5 * good * past;
	// a column called month or year may hold whole dates
	if (role === 'year' || role === 'month' || role === 'day') return good >= 0.6 ? good : 0;
	return role === undefined && good >= 0.9 && full.length >= 2 ? good * past : 0;
}

/** Whether a text may be a year where it is known to be one. */
function isYear(text: string): boolean {
	return /^-?\d{1,4}(\.0)?$/.test(text);
}

/** A year that stands for those of another column. */
const SOME_YEAR = 2016;

/** Whether a text says when, be it open in which order or century; `year` is that of days without one. */
function isDate(text: string, year: number | null = null): boolean {
	const read = readDate(text, year);
	return !('reason' in read) || read.centuries !== undefined;
}

/** Whether a text is a number, or two with a dash, that only the name of its column can make a date. */
function isNumber(text: string): boolean {
	if (/^(1[0-9]|20)\d{6}$/.test(text)) return false;
	if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return false;
	// thousands, as well as the decades of a column that is called a date
	if (/^\d{1,7}s$/.test(text)) return true;
	return /^-?\d{1,15}(\.\d{0,15})?( ?[-–] ?\d{1,4})?( ?[a-z]{2,3})?$/i.test(text);
}
