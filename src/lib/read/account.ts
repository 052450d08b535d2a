import type { Account } from '../events/dataset';
import type { Known, Row } from './row';
import type { Column } from './tables';

/** The accounts of each event, of which no more than one is drawn. */
export function accountsOf(
	rows: readonly Row<Column<'accounts'>>[],
	events: Known,
	sources: Known
): Map<string, Account[]> {
	const accounts = new Map<string, Account[]>();
	const firstRows = new Map<string, Row<Column<'accounts'>>>();
	for (const row of rows) {
		row.needed('event');
		const event = row.reference('event', 'event', events);
		const one = account(row, sources);
		if (event === null) row.refuse();
		else {
			const others = accounts.get(event) ?? [];
			const second = one.drawn && others.some((other) => other.drawn);
			if (second) row.note('drawn', `another account of "${event}" is drawn`);
			accounts.set(event, [...others, { ...one, drawn: one.drawn && !second }]);
			if (others.length === 0) firstRows.set(event, row);
		}
	}
	for (const [event, row] of firstRows)
		if (!accounts.get(event)?.some(({ drawn }) => drawn))
			row.note('drawn', `no account of "${event}" is drawn`);
	return accounts;
}

function account(row: Row<Column<'accounts'>>, sources: Known): Account {
	const low = row.count('deaths_low');
	const high = row.count('deaths_high');
	const rising = row.rising('deaths_low', [low, high]);
	return {
		by: row.needed('by'),
		statement: row.needed('statement'),
		date: row.date('date'),
		deathsLow: rising ? low : null,
		deathsHigh: rising ? high : null,
		sources: row.references('sources', 'source', sources),
		drawn: row.yes('drawn')
	};
}
