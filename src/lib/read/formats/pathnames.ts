import { plainName, roleOf } from './columnnames';
import type { Role } from './mapping';

/** Parts of a path that speak of somebody or something else than what happened: what is in them is not the event's. */
const ELSE =
	/actor|group|user|author|source|person|owner|contact|report|creat|updat|modif|chang|publi|edit|media|image|photo|file|link|attach|weapon|target|vehicle|organi[sz]ation|birth|born|meta|entry|scrap|retriev|access|archiv|version|expir|channel|feed|style|icon|symbol/i;
/** Parts that speak of where it happened: a name, a type or a date in them is that of the place. */
const WHERE = /geo|place|location|country|admin|region|province|state|city|town|address/i;

/** Roles that a part of a place may have. */
const placed: readonly Role[] = ['place', 'admin1', 'country'];

/**
 * The ends of a path, the longest first, that say by themselves what the whole does: `fields.date.event` gives `date.event`
 * and `event`. None behind a part that speaks of something else. The name of a kind or a place is called as that is.
 */
export function endsOf(path: string): string[] {
	const whole = labelled(path);
	if (whole !== null) return [whole];
	return cut(path)
		.filter(({ before }) => !WHERE.test(before))
		.map(({ end }) => end);
}

/** What the name at the end of a path is the name of, where that is known: `type.name` gives `type`. Null: it is none. */
function labelled(path: string): string | null {
	const [, before, own] =
		/^(?:(.{1,200})[.:])?([^.:]{1,60})[.:](?:name|label|title|value|text)$/i.exec(path) ?? [];
	if (own === undefined || own === '_source' || (before && isElse(before))) return null;
	return roleOf(plainName(own)) === undefined ? null : own;
}

function cut(path: string): { before: string; end: string }[] {
	if (!/[.:]/.test(path)) return [];
	const parts = path.split(/[.:]/).slice(0, 8);
	return parts
		.slice(1)
		.map((_, at) => ({
			before: parts.slice(0, at + 1).join('.'),
			end: parts.slice(at + 1).join('.'),
			last: parts[at]
		}))
		.filter(
			({ before, end, last }) =>
				end !== '' &&
				!isElse(before) &&
				// the id of a kind is not that of the event
				!(/^_?id$/i.test(end) && roleOf(plainName(last)) !== undefined)
		);
}

/** Whether a path speaks of something else; what Elasticsearch calls the source of an answer is the record itself. */
function isElse(path: string): boolean {
	return ELSE.test(path.replace(/(^|[.:])_source(?=[.:]|$)/, ''));
}

/**
 * Names for columns that are paths. Where the whole path is not known as the name of anything, it goes by the longest end
 * that is; each name is given once, and those of whole paths come first.
 */
export function shortened(paths: readonly string[]): string[] {
	const taken = new Set(paths.map(plainName));
	return paths.map((path) => {
		if (roleOf(plainName(path)) !== undefined) return path;
		const whole = labelled(path);
		const ends = whole === null ? known(path) : [whole];
		const name = ends.find((end) => !taken.has(plainName(end)));
		if (name !== undefined) taken.add(plainName(name));
		return name ?? path;
	});
}

/** The ends of a path that are known as the names of columns. */
function known(path: string): string[] {
	return cut(path)
		.filter(({ before, end }) => {
			const [role] = roleOf(plainName(end)) ?? [];
			// those of a point are found by how their names end
			if (role === undefined || role === 'lat' || role === 'lon') return false;
			return placed.includes(role) || !WHERE.test(before);
		})
		.map(({ end }) => end);
}
