import type { KindId } from '../../events/kind';
import { kinds } from '../../events/kind';
import { statuses } from '../../events/status';
import { link } from '../link';
import { kindOf } from './kinds';
import { isOfElse, mayBeKind, plainName } from './columnnames';
import type { Draft, DraftSource } from './draft';
import { names } from './fieldnames';
import { readDate } from './notation';
import { isNothing } from './nothing';
import { endsOf } from './pathnames';
import { plain } from './plain';
import { inWords, tollOf } from './tolls';
import type { Original } from './report';

/**
 * The members of a record by their names, whatever their capitals and the signs between the words. A member that is a path
 * goes by the ends of it too, where no other is called so.
 */
export class Fields {
	readonly #values: ReadonlyMap<string, string>;

	constructor(entries: Original) {
		const values = new Map<string, string>();
		const put = (key: string, value: string) => {
			if (value.trim() !== '' && !values.has(key)) values.set(key, value.trim());
		};
		for (const { name, value } of entries) put(plainName(name), value);
		for (const { name, value } of entries)
			for (const end of endsOf(name)) put(plainName(end), value);
		this.#values = values;
	}

	/** The first of these members that holds anything, or an empty text. */
	text(...names: readonly string[]): string {
		for (const name of names) {
			const value = this.#values.get(name);
			if (value !== undefined) return value;
		}
		return '';
	}

	/** The same of those that hold more than an address. */
	words(...names: readonly string[]): string {
		return this.text(...names.filter((name) => !isAddress(this.text(name))));
	}

	/** For want of a better one: any type of the event. */
	get anyKind(): string {
		return this.#find((name) => mayBeKind(name));
	}

	/** For want of a better one: anything called a name. */
	get anyName(): string {
		return this.#find((name) => /name$|^name|title$/.test(name) && !isOfElse(name));
	}

	/** For want of both: the first text of several words that is no date. */
	get anyWords(): string {
		return this.#find(
			(name, value) => value.includes(' ') && !isOfElse(name) && 'reason' in readDate(value)
		);
	}

	#find(is: (name: string, value: string) => boolean): string {
		for (const [name, value] of this.#values) if (isSpoken(value) && is(name, value)) return value;
		return '';
	}

	count(...names: string[]): number | null {
		const text = this.text(...names);
		return /^\d{1,9}(\.0)?$/.test(text) ? Number(text) : null;
	}

	list(...names: string[]): string[] {
		return names.flatMap((name) =>
			(this.#values.get(name) ?? '')
				.split(';')
				.map((part) => part.trim())
				.filter((part) => part !== '' && part.length < 300)
		);
	}
}

/** What the members of a record say of an event, but for its time and its point. */
export function draftOf(fields: Fields, fallback: string): Omit<Draft, 'date'> {
	const told = plain(fields.words(...names.summary));
	const kindText = plain(fields.text(...names.kind) || fields.anyKind).text;
	const placeName = plain(fields.text(...names.place.filter((name) => !sized(name, fields)))).text;
	const given = plain(fields.words(...names.title) || fields.anyName).text.replaceAll('\n', ' ');
	const subkind = plain(fields.text(...names.subkind)).text;
	const what = [subkind, kindText].find(isSpoken) ?? '';
	const where = placeName === '' ? '' : [what, placeName].filter((part) => part !== '').join(', ');
	const own = given || where || shorten(told.text) || subkind || kindText;
	const title = own || shorten(plain(fields.anyWords).text) || fallback;
	const killed = fields.text(...names.killed);
	const toll = tollOf(killed);
	const status = statuses.find((word) => word === fields.text('status').toLowerCase());
	return {
		id: fields.text(...names.id),
		title: shorten(title, 300),
		summary: told.text === title ? '' : told.text,
		kind: kindOf(kindText) ?? kindOf(subkind) ?? kindOf(title) ?? plainKind,
		subkind: subkind || (kinds.some(({ name }) => name === kindText) ? '' : shorten(kindText, 80)),
		...(status && { status }),
		place:
			placeName === ''
				? null
				: {
						name: shorten(placeName, 200),
						admin1: fields.text('admin1', 'adm1', 'governorate', 'province', 'state', 'oblast'),
						country: fields.text('country', 'countryname', 'iso3')
					},
		actors: fields.list(...names.actors),
		deaths: risen(
			fields.count('deathslow', 'low') ?? toll?.low ?? null,
			toll?.best ?? null,
			fields.count('deathshigh', 'high') ?? toll?.high ?? null
		),
		figures: [
			...names.killed,
			'injured',
			'wounded',
			'casualties',
			'nwound',
			'magnitude',
			'mag'
		].flatMap((name) => {
			const value = names.killed.includes(name)
				? (inWords(fields.text(name)) ?? '')
				: fields.text(name);
			return value === '' ? [] : [{ name, value: shorten(value, 200) }];
		}),
		sources: sourcesOf(fields, told.anchors)
	};
}

/** Whether a member says what sort of place it is, as `place` does in OpenStreetMap, and not which. */
function sized(name: string, fields: Fields): boolean {
	return name === 'place' && /^(city|town|village|hamlet|suburb|locality)$/.test(fields.text(name));
}

/** What has no kind of its own. */
export const plainKind: KindId = 'strategic';

function risen(low: number | null, best: number | null, high: number | null): Draft['deaths'] {
	const known = [low, best, high].filter((number) => number !== null);
	const rising = known.every((number, index) => index === 0 || known[index - 1] <= number);
	return rising ? { low, best, high } : { low: null, best, high: null };
}

function sourcesOf(
	fields: Fields,
	anchors: readonly { readonly url: string; readonly words: string }[]
): DraftSource[] {
	const url = address(fields.text('sourceurl', 'url', 'link', 'href', 'web', 'website', 'news'));
	const name = plain(
		fields.text('source', 'sources', 'publisher', 'sourcename', 'sourcearticle', 'reference')
	).text;
	const own = address(name) === '' ? name : '';
	const first = url || (own === '' ? name : '');
	const main = own === '' && first === '' ? [] : [sourceAt(first, own)];
	return [...main, ...anchors.slice(0, 20).map(({ url, words }) => sourceAt(url, '', words))];
}

/** A source of which an address, a publisher or both are known. */
export function sourceAt(url: string, publisher = '', title = ''): DraftSource {
	const followed = address(url);
	return {
		publisher: shorten(publisher, 200) || hostOf(followed) || 'Unknown',
		...(title !== '' && { title: shorten(title, 300) }),
		...(followed !== '' && { url: followed })
	};
}

/** Whether a text is in words: no number, address, date or record of a machine. */
function isSpoken(text: string): boolean {
	return (
		/\p{L}{2}/u.test(text) &&
		!/^[[{]|^\d{4}-\d\d/.test(text) &&
		!isNothing(text) &&
		!isAddress(text)
	);
}

function isAddress(text: string): boolean {
	return !text.includes(' ') && address(text) !== '';
}

/** An address that may be followed, or an empty text; most texts are none, which is seen at once. */
function address(text: string): string {
	return text.includes(':') ? (link(text) ?? '') : '';
}

function hostOf(address: string): string {
	return address === '' ? '' : new URL(address).hostname.replace(/^www\./, '');
}

/** The first line, cut at a word when it is long. */
export function shorten(text: string, most = 120): string {
	const [line] = text.split('\n');
	if (line.length <= most) return line;
	const cut = line.lastIndexOf(' ', most - 1);
	return `${line.slice(0, cut > most / 2 ? cut : most - 1)}…`;
}
