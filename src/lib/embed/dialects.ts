/** A message that tells the page around a frame how high its content is (CSS pixels), in one of the tongues in use. */
export type Dialect = (height: number) => unknown;

/** Pages that show what they frame at the height that it names, in the way of Embedly. */
const EMBEDLY = /^https:\/\/(cdn\.embedly\.com|([\w-]+\.)*medium\.com)(\/|$)/;
/** Pages that put their own words into the fragment of a frame's address. */
const KEPT = ['amp', 'secret'] as const;

/** What the address and the surroundings of a frame say about the page around it. */
export interface Surroundings {
	/** The address of the frame as it was asked for. */
	readonly href: string;
	/** The id that pym gave the frame, from its query. */
	readonly childId: string | null;
	/** The origin or address of the page around it, as far as the browser tells. */
	readonly around: string;
}

/** The dialects that the surroundings ask for; none is ever spoken unasked. All of them tell the height and no more. */
export function dialects({ href, childId, around }: Surroundings): readonly Dialect[] {
	const spoken: Dialect[] = [];
	const asked = wordsIn(href);
	// https://amp.dev/documentation/components/amp-iframe: it adds #amp=1
	if (asked.get('amp') === '1') {
		spoken.push((height) => ({ sentinel: 'amp', type: 'embed-size', height }));
	}
	// https://developer.wordpress.org/reference/functions/wp_filter_oembed_result: it adds #?secret=
	const secret = asked.get('secret');
	if (secret !== null && /^\w{1,64}$/.test(secret)) {
		spoken.push((value) => ({ message: 'height', value, secret }));
	}
	// https://blog.apps.npr.org/pym.js: it adds ?childId=
	if (childId !== null) spoken.push((height) => ['pym', childId, 'height', height].join('xPYMx'));
	// https://docs.embed.ly/reference/provider-height-resizing
	if (EMBEDLY.test(around)) {
		spoken.push((height) => JSON.stringify({ src: href, context: 'iframe.resize', height }));
	}
	return spoken;
}

/** The part of a frame's fragment that belongs to the page around it, as `name=value` joined by `&`. */
export function keptOf(href: string): string {
	const words = wordsIn(href);
	return KEPT.flatMap((name) => {
		const value = words.get(name);
		return value !== null && /^\w{1,64}$/.test(value) ? `${name}=${value}` : [];
	}).join('&');
}

function wordsIn(href: string): URLSearchParams {
	return new URLSearchParams(new URL(href).hash.slice(0, 4000).replace(/^[?#]+/, ''));
}
