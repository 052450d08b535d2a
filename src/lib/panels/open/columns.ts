import {
	roles,
	type Choice,
	type Mapped,
	type Mapping,
	type Role
} from '../../read/formats/mapping';

/** Roles that several columns may have together. */
const many: readonly Choice[] = ['actor', 'figure', 'source', 'url'];

/** What a column stands for; empty: nothing. */
export function choiceOf(mapping: Mapping, column: number): Choice {
	const own = roles.filter((role) => mapping[role]?.includes(column));
	return own.includes('lat') && own.includes('lon') ? 'point' : (own[0] ?? '');
}

/**
 * The mapping in which a column stands for something else. A role that only one column can have is taken from the column
 * that had it.
 */
export function choose(mapping: Mapping, column: number, choice: Choice): Mapping {
	const taken: readonly Role[] =
		choice === '' ? [] : choice === 'point' ? ['lat', 'lon'] : [choice];
	const next: Partial<Record<Role, readonly number[]>> = {};
	for (const role of roles) {
		const others = (mapping[role] ?? []).filter((at) => at !== column);
		const columns = !taken.includes(role)
			? others
			: many.includes(role)
				? [...others, column].sort((a, b) => a - b)
				: [column];
		if (columns.length > 0) next[role] = columns;
	}
	// a cell that held both is of no use for one of them
	const both = mapping.lat?.[0] === mapping.lon?.[0] ? mapping.lat?.[0] : undefined;
	if (both !== undefined && choiceOf(next, both) !== 'point')
		for (const role of ['lat', 'lon'] as const)
			if (next[role]?.[0] === both && role !== choice) delete next[role];
	return next;
}

/** Whether a table so understood says when. */
export function dated({ date, year }: Mapping): boolean {
	return date !== undefined || year !== undefined;
}

/** Whether a table so understood says when, and where or what: enough to read it without asking. */
export function whole(mapping: Mapping): boolean {
	const { place, admin1, lat, lon, title, summary, kind, actor } = mapping;
	const said = [place, admin1, lat && lon, title, summary, kind, actor];
	return dated(mapping) && said.some((columns) => columns !== undefined);
}

/** How many columns a table has: some rows may be longer than the header. */
export function widthOf({ header, rows }: Pick<Mapped, 'header' | 'rows'>): number {
	return Math.max(header.length, ...rows.map((cells) => cells.length), 0);
}
