import type { Publication } from '../oembed';

/** What a site says of itself in its files, as far as snippets need it. */
export interface Told {
	/** Undefined where nothing is said of the dataset. */
	readonly publication: Publication | undefined;
	readonly loader: {
		readonly file: string;
		/** Null where a browser could not check it. */
		readonly integrity: string | null;
	};
}

/** What holds where nothing can be asked: the page itself shows a picture of the dataset, and says in words what is in it. */
export function untold(id: string, title: string): Told {
	const still = document.querySelector<HTMLImageElement>('.still img');
	const size = (side: string) => Number(still?.getAttribute(side));
	const picture = { path: `static/${id}.svg`, width: size('width'), height: size('height') };
	return {
		publication: still ? { id, title, alternative: still.alt, previews: [picture] } : undefined,
		loader: UNCHECKED
	};
}

/** The loader whose bytes a browser cannot check. */
const UNCHECKED = { file: 'embed.js', integrity: null };

/** Asks a site, whose address ends with a slash, of a dataset. What cannot be fetched is left out. */
export async function toldBy(site: string, dataset: string): Promise<Told> {
	const [pictures, named] = await Promise.all([
		fetched<Publication[]>(`${site}static/pictures.json`),
		fetched<{ loader: string; integrity: string }>(`${site}embed.json`)
	]);
	const file = named?.loader ?? UNCHECKED.file;
	// A browser can check a script of another origin only where its host sends this header.
	const open = await fetch(site + file, { method: 'HEAD' }).then(
		({ headers }) => headers.get('access-control-allow-origin') === '*',
		() => false
	);
	return {
		publication: pictures?.find(({ id }) => id === dataset),
		loader: { file, integrity: (open && named?.integrity) || null }
	};
}

const fetched = <Content>(address: string): Promise<Content | null> =>
	fetch(address)
		.then((answer) => answer.json() as Promise<Content>)
		.catch(() => null);
