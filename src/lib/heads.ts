import type { Publication, Site } from './oembed';
import { escaped, plain } from './write/picture-text';

/**
 * What the head of a page of a dataset says once the site's address is known: where the page stands, the picture of its
 * preview, and where oEmbed describes it. All of these must be absolute. `path` is that of the page in the site's
 * folder, such as `mosul/`; an embed names the dataset's own page as the one to be found.
 */
export function addressedHead(site: Site, publication: Publication, path: string): string {
	const { id, title, alternative, previews } = publication;
	const page = site.address + path.replace(/^embed\//, '');
	const [preview] = previews;
	const picture = preview && [
		meta('property', 'og:image', site.address + preview.path),
		meta('property', 'og:image:type', 'image/png'),
		meta('property', 'og:image:width', String(preview.width)),
		meta('property', 'og:image:height', String(preview.height)),
		meta('property', 'og:image:alt', alternative),
		meta('name', 'twitter:image', site.address + preview.path),
		meta('name', 'twitter:image:alt', alternative)
	];
	return [
		link({ rel: 'canonical', href: page }),
		meta('property', 'og:url', page),
		meta('name', 'twitter:card', preview ? 'summary_large_image' : 'summary'),
		...(picture ?? []),
		link({
			rel: 'alternate',
			type: 'application/json+oembed',
			href: `${site.address}oembed/${id}.json`,
			title: plain(title)
		})
	].join('');
}

const [START, END] = ['<!--address-->', '<!--/address-->'];

/** A page with this in its head, in place of what an earlier address had put there. Throws where it has no head. */
export function withHead(html: string, head: string): string {
	const plainPage = html.replace(new RegExp(`${START}.*?${END}`, 's'), '');
	const at = plainPage.indexOf('</head>');
	if (at < 0) throw new Error('expected a page with a head, found no </head>');
	return `${plainPage.slice(0, at)}${START}${head}${END}${plainPage.slice(at)}`;
}

/** An address of a site, with a slash at its end. Throws unless it is http or https, without query and fragment. */
export function siteAddress(text: string): string {
	if (!URL.canParse(text)) {
		throw new Error(
			`the site's address: expected one such as https://example.org/, found "${text}"`
		);
	}
	const { protocol, origin, pathname, search, hash } = new URL(text);
	if (!/^https?:$/.test(protocol) || search || hash) {
		throw new Error(`the site's address: expected http or https without ? and #, found "${text}"`);
	}
	return `${origin}${pathname.replace(/\/*$/, '/')}`;
}

const meta = (key: 'property' | 'name', name: string, content: string) =>
	`<meta ${key}="${name}" content="${escaped(content)}">`;

const link = (attributes: Readonly<Record<string, string>>) =>
	`<link ${Object.entries(attributes)
		.map(([name, value]) => `${name}="${escaped(value)}"`)
		.join(' ')}>`;
