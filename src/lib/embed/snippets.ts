import { frame, type Publication, type Site } from '../oembed';
import { escaped, plain } from '../write/picture-text';

export const snippetKinds = ['frame', 'element', 'oembed', 'amp', 'picture'] as const;
/** A frame without any script, a custom element, an address for oEmbed, AMP, a picture with a link. */
export type SnippetKind = (typeof snippetKinds)[number];

/** What an embed is made of. */
export interface Embeddable {
	readonly site: Site;
	readonly publication: Publication;
	/** The query of the embed, without `?`: what it shows and how. */
	readonly query: string;
	/** CSS pixels, for the width at which most read it. */
	readonly height: number;
	/** Name of the loader's file within the site, and its hash; null where the host could not check it. */
	readonly loader: { readonly file: string; readonly integrity: string | null };
}

/** The snippets that a publisher can paste, each complete by itself. */
export function snippets(embed: Embeddable): Record<SnippetKind, string> {
	const { site, publication, height, loader } = embed;
	const query = embed.query && `?${embed.query}`;
	const page = `${site.address}${publication.id}/${query}`;
	const src = `${site.address}embed/${publication.id}/${query}`;
	const linked = `<a href="${escaped(page)}">${picture(site, publication)}</a>`;
	const check = loader.integrity
		? ` integrity="${escaped(loader.integrity)}" crossorigin="anonymous"`
		: '';
	return {
		frame: frame(site, publication, query, { width: null, height }),
		element:
			// the style keeps the room until the script is there, so that nothing in the article moves
			`<timefront-view src="${escaped(src)}" height="${height}" style="display:grid;min-height:${height}px">` +
			`${linked}</timefront-view>` +
			`<script async src="${escaped(site.address + loader.file)}"${check}></script>`,
		oembed: page,
		amp:
			`<amp-iframe src="${escaped(src)}" title="${escaped(plain(publication.title))}" width="600" height="${height}"` +
			' layout="responsive" resizable frameborder="0"' +
			' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads">' +
			`${ampPicture(site, publication)}<div overflow tabindex="0" role="button" aria-label="More">More</div></amp-iframe>`,
		picture: linked
	};
}

function picture({ address }: Site, { id, alternative, previews }: Publication): string {
	const [, small] = previews.length > 1 ? previews : [null, previews[0]];
	const { path, width, height } = small ?? { path: `static/${id}.svg`, width: 800, height: 600 };
	return (
		`<img src="${escaped(address + path)}" alt="${escaped(plain(alternative))}"` +
		` width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto">`
	);
}

function ampPicture({ address }: Site, { id, alternative, previews }: Publication): string {
	const path = previews.at(-1)?.path ?? `static/${id}.svg`;
	return `<amp-img placeholder layout="fill" src="${escaped(address + path)}" alt="${escaped(plain(alternative))}"></amp-img>`;
}
