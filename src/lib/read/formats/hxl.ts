import { plainName, roleOf } from './columnnames';
import { readMapped } from './generic';
import { sureness, type Format } from './format';
import { shapeOf, type Mapping, type Role } from './mapping';
import { openTable } from './table';

/** HXL tags with the attributes that they need, by what they stand for: the first that fits counts. */
const tagged: readonly (readonly [role: Role, tag: string])[] = [
	['reported', '#date+reported'],
	['reported', '#date+published'],
	['end', '#date+end'],
	['year', '#date+year'],
	['date', '#date+occurred'],
	['date', '#date+start'],
	['date', '#date'],
	['lat', '#geo+lat'],
	['lon', '#geo+lon'],
	['lon', '#geo+long'],
	['lat', '#lat'],
	['lon', '#lon'],
	['lon', '#long'],
	['id', '#event+code'],
	['id', '#event+id'],
	['subkind', '#event+type+sub'],
	['kind', '#event+type'],
	['kind', '#event+category'],
	['title', '#event+name'],
	['title', '#event+title'],
	['place', '#loc+name'],
	['place', '#loc'],
	['admin1', '#adm1+name'],
	['admin1', '#adm1'],
	['country', '#country+name'],
	['country', '#country'],
	['actor', '#group+name'],
	['actor', '#group'],
	['deaths_low', '#affected+killed+min'],
	['deaths_high', '#affected+killed+max'],
	['deaths', '#affected+killed'],
	['figure', '#affected'],
	['summary', '#description'],
	['url', '#meta+url'],
	['url', '#meta+source+url'],
	['source', '#meta+source']
];

/** Any table with a row of HXL tags below its header: the tags say what the columns are, whatever these are called. */
export const hxl: Format = {
	id: 'hxl',
	name: 'HXL table',
	recognises: ({ head }) =>
		head?.tags?.some((tag) => tag.startsWith('#date')) ? sureness.likely : sureness.no,
	read(file, intake, choices) {
		const table = openTable(file);
		const mapping =
			choices.mappings.get(shapeOf(table.header)) ?? byTags(table.tags ?? [], table.header);
		intake.mapped({
			file: file.name,
			header: table.header,
			mapping,
			rows: table.rows.slice(0, 10)
		});
		readMapped(file, table, mapping, intake, choices);
	}
};

/** What columns without a tag may still say by their names. */
const untagged: readonly Role[] = ['title', 'summary', 'kind', 'place'];

/**
 * What the columns stand for by their tags. The order of attributes does not matter, nor do further ones. What no tag says
 * may be said by the name of a column without one.
 */
export function byTags(tags: readonly string[], header: readonly string[] = []): Mapping {
	const mapping: Partial<Record<Role, number[]>> = {};
	tags.forEach((tag, at) => {
		const [name, ...attributes] = tag.split('+');
		const fitting = tagged.find(([, wanted]) => {
			const [base, ...needed] = wanted.split('+');
			return base === name && needed.every((attribute) => attributes.includes(attribute));
		});
		if (fitting === undefined || attributes.includes('code')) {
			if (fitting?.[0] !== 'id') return;
		}
		const [role] = fitting;
		const several = role === 'actor' || role === 'figure' || role === 'source';
		if (mapping[role] === undefined || several) mapping[role] = [...(mapping[role] ?? []), at];
	});
	header.forEach((name, at) => {
		const [role] = roleOf(plainName(name)) ?? [];
		if (!tags[at] && role !== undefined && untagged.includes(role)) mapping[role] ??= [at];
	});
	// for want of another
	if (mapping.date === undefined && mapping.year === undefined && mapping.reported !== undefined)
		return { ...mapping, date: mapping.reported };
	return mapping;
}
