import { list, object, text } from '../json';
import type { Draft, DraftSource } from './draft';
import type { GivenFeature } from './features';
import { sourceAt, type Fields } from './fields';
import { kindOf } from './kinds';
import { plain } from './plain';

/**
 * What a feature says beyond its properties as GeoJSON has them: the members of Linked Places (names, types, links,
 * descriptions), and the columns of our own export.
 */
export function linkedDraft({ whole, properties }: GivenFeature, fields: Fields): Partial<Draft> {
	const own = typeof object(whole.when).edtf === 'string' && 'precision_m' in properties;
	return own ? ownDraft(fields) : placesDraft(whole, fields);
}

function placesDraft(whole: GivenFeature['whole'], fields: Fields): Partial<Draft> {
	const [name] = list(whole.names)
		.map((each) => text(object(each).toponym))
		.filter((each) => each !== '');
	const descriptions = list(whole.descriptions).map((each) => plain(text(object(each).value)).text);
	const types = list(whole.types).flatMap((each) => {
		const { label, sourceLabels } = object(each);
		return [text(label), ...list(sourceLabels).map((one) => text(object(one).label))];
	});
	const type = types.find((each) => each !== '');
	const kind = kindOf(type ?? '');
	const sources = [
		...list(whole.links).flatMap((each) => cited(object(each).identifier, object(each).type)),
		...list(whole.names).flatMap((each) =>
			list(object(each).citations).flatMap((one) => cited(object(one)['@id'], object(one).label))
		)
	];
	const titled = fields.text('title', 'name', 'headline') !== '';
	const described = descriptions.filter((each) => each !== '').join('\n');
	return {
		...(name !== undefined && !titled && { title: name }),
		...(described !== '' && { summary: described }),
		...(type !== undefined && { subkind: type }),
		...(kind !== null && { kind }),
		...(sources.length > 0 && { sources })
	};
}

function cited(address: unknown, title: unknown): DraftSource[] {
	const url = text(address);
	if (url === '') return [];
	const source = sourceAt(url, '', text(title));
	return [source.url === undefined ? { ...source, publisher: url } : source];
}

/** The columns of our own export: what the record's tables have, flat. */
function ownDraft(fields: Fields): Partial<Draft> {
	const figures = fields.list('figures').flatMap((figure) => {
		const colon = figure.indexOf(':');
		const [name, value] = [figure.slice(0, colon).trim(), figure.slice(colon + 1).trim()];
		return colon > 0 && value !== '' ? [{ name, value }] : [];
	});
	return {
		summary: fields.text('summary'),
		precision: fields.count('precisionm'),
		holder: fields.text('holder') || null,
		figures,
		sources: sourceList(fields.text('sources')).map((id) => ({
			publisher: id,
			title: '',
			description: id
		})),
		actors: sourceList(fields.text('actors')),
		reported: fields.text('reported') || null,
		conflict: fields.text('conflict'),
		note: fields.text('note'),
		later: fields.text('later')
	};
}

/** A list as JSON writes it, or one with semicolons. */
function sourceList(value: string): string[] {
	if (value.startsWith('[')) {
		try {
			return list(JSON.parse(value))
				.map(text)
				.filter((each) => each !== '');
		} catch {
			return [];
		}
	}
	return value
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
