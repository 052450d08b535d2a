import { escaped, plain } from './write/picture-text';

/** A dataset as it is published: what a host page has to know to show a preview or an embed of it. */
export interface Publication {
	readonly id: string;
	readonly title: string;
	/** What its pictures show, in words. */
	readonly alternative: string;
	/** The pictures for previews, the largest first, their paths in the site's folder. Pixels. */
	readonly previews: readonly {
		readonly path: string;
		readonly width: number;
		readonly height: number;
	}[];
}

/** A site: its address, absolute and with a slash at the end, and what is published there, the front page's first. */
export interface Site {
	readonly address: string;
	readonly publications: readonly Publication[];
}

/** An answer of oEmbed 1.0, https://oembed.com/. Lengths in CSS pixels, `cache_age` in seconds. */
export interface OEmbed {
	readonly type: 'rich';
	readonly version: '1.0';
	readonly title: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly cache_age: number;
	readonly html: string;
	readonly width: number;
	readonly height: number;
	readonly thumbnail_url?: string;
	readonly thumbnail_width?: number;
	readonly thumbnail_height?: number;
}

/** The most room that a host page has, CSS pixels; null: it does not say. */
export interface Room {
	readonly width: number | null;
	readonly height: number | null;
}

/** What hosts commonly have room for. */
const SIZE = { width: 560, height: 720 } as const;
const DAY = 86_400;
/** As much of an address as the embed reads. */
const LONGEST = 4000;

/**
 * The frame of a dataset without any script. `query` begins with `?` or is empty; `room` has its height and the most of
 * its width.
 */
export function frame(
	site: Pick<Site, 'address'>,
	{ id, title }: Pick<Publication, 'id' | 'title'>,
	query: string,
	room: { readonly width: number | null; readonly height: number }
): string {
	const attributes = {
		src: `${site.address}embed/${id}/${query.slice(0, LONGEST)}`,
		title: plain(title),
		loading: 'lazy',
		width: '100%',
		height: String(room.height),
		style: `border:0${room.width ? `;max-width:${room.width}px` : ''}`,
		sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
		allow: 'fullscreen; clipboard-write',
		referrerpolicy: 'strict-origin'
	};
	const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
	return `<iframe ${written.join(' ')}></iframe>`;
}

/** What oEmbed says of a dataset; `query` is what the address of the view has after its path. */
export function described(
	site: Site,
	publication: Publication,
	query = '',
	room: Room = { width: null, height: null }
): OEmbed {
	const fits = ({ width, height }: Publication['previews'][number]) =>
		width <= (room.width ?? Infinity) && height <= (room.height ?? Infinity);
	const preview = publication.previews.find(fits);
	const height = Math.min(SIZE.height, room.height ?? Infinity);
	return {
		type: 'rich',
		version: '1.0',
		title: plain(publication.title),
		provider_name: 'Timefront',
		provider_url: site.address,
		cache_age: DAY,
		html: frame(site, publication, query, { width: room.width, height }),
		width: Math.min(SIZE.width, room.width ?? Infinity),
		height,
		...(preview && {
			thumbnail_url: site.address + preview.path,
			thumbnail_width: preview.width,
			thumbnail_height: preview.height
		})
	};
}

/**
 * The endpoint of oEmbed for a host that runs functions: answers a request's address, which names the page in `url` and
 * may limit it by `maxwidth` and `maxheight`; limits that are no whole numbers above 0 do not count. 400 without `url`,
 * 404 for what is not published here, 501 for a format other than `json` and `xml`.
 */
export function oembed(site: Site): (request: URL) => Response {
	return ({ searchParams }) => {
		const format = searchParams.get('format') ?? 'json';
		if (format !== 'json' && format !== 'xml') {
			return answer(
				501,
				'text/plain',
				`format: expected json or xml, found "${format.slice(0, 40)}"\n`
			);
		}
		const address = searchParams.get('url');
		if (!address)
			return answer(400, 'text/plain', 'url: expected the address of a page, found none\n');
		const page = published(site, address);
		if (!page)
			return answer(404, 'text/plain', 'url: expected a page of this site, found another\n');
		const room = {
			width: limit(searchParams, 'maxwidth'),
			height: limit(searchParams, 'maxheight')
		};
		const said = described(site, page.publication, page.query, room);
		return format === 'json'
			? answer(200, 'application/json', `${JSON.stringify(said)}\n`)
			: answer(200, 'text/xml', asXml(said));
	};
}

function limit(parameters: URLSearchParams, name: string): number | null {
	const text = parameters.get(name) ?? '';
	return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** The dataset that an address of this site shows, framed or not, and what it says of the view; null: none. */
function published(
	site: Site,
	address: string
): { readonly publication: Publication; readonly query: string } | null {
	const home = new URL(site.address);
	if (!URL.canParse(address)) return null;
	const { protocol, host, pathname, search } = new URL(address);
	// The same site by http and by https.
	if (!/^https?:$/.test(protocol) || host !== home.host) return null;
	if (!`${pathname}/`.startsWith(home.pathname)) return null;
	const path = pathname.slice(home.pathname.length).replace(/(^|\/)index\.html$/, '');
	const id = path.replace(/^embed\/(?=.)/, '').replace(/\/$/, '');
	const publication = id
		? site.publications.find((each) => each.id === id)
		: path === ''
			? site.publications[0]
			: undefined;
	return publication ? { publication, query: search } : null;
}

function asXml(said: OEmbed): string {
	const lines = Object.entries(said).map(
		([name, value]) => `\t<${name}>${escaped(String(value))}</${name}>\n`
	);
	return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join('')}</oembed>\n`;
}

function answer(status: number, type: string, body: string): Response {
	return new Response(body, {
		status,
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'cache-control': `public, max-age=${status === 200 ? DAY : 60}`,
			'access-control-allow-origin': '*',
			'x-content-type-options': 'nosniff'
		}
	});
}
