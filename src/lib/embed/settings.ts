import { parameters } from '../address';
import { LIMITS, oneOf } from '../parameters';

/** How a publisher wants the embed. It stays in the query whatever the reader does. */
export interface Settings {
	readonly layout: 'auto' | 'split' | 'map' | 'timeline' | 'list';
	readonly controls: 'full' | 'min' | 'none';
	readonly dir: 'auto' | 'ltr' | 'rtl';
	/** What lies under the events: the bundled ground, or nothing but land. */
	readonly basemap: 'outline' | 'none';
	/** The colours of kinds: as usual, or such that they stay apart for colour-blind readers. */
	readonly palette: 'standard' | 'safe';
	/** Whether the frame's height may follow its content. */
	readonly autoheight: boolean;
	/** Whether it plays by itself. */
	readonly play: boolean;
	/** The only origin whose commands are obeyed; null: that of any page around the frame. */
	readonly origin: string | null;
	/** The id that pym gave the frame. */
	readonly childId: string | null;
}

const parsers: Readonly<Record<string, (text: string) => string | null>> = {
	layout: oneOf(['auto', 'split', 'map', 'timeline', 'list']),
	controls: oneOf(['full', 'min', 'none']),
	dir: oneOf(['auto', 'ltr', 'rtl']),
	autoheight: oneOf(['0', '1']),
	play: oneOf(['0', '1']),
	origin: (text) => (isOrigin(text) ? text : null),
	childId: (text) => (/^[\w.:-]{1,128}$/.test(text) ? text : null),
	basemap: oneOf(['outline', 'none']),
	palette: oneOf(['standard', 'safe']),
	initialWidth: (text) => (/^\d{1,5}$/.test(text) ? text : null),
	// So far there is only this of each.
	lang: oneOf(['en']),
	axis: oneOf(['auto', 'ltr']),
	upload: oneOf(['0'])
};

/** Names of what is ignored: no longer and no more than these. */
const MOST = { names: 32, name: 64 } as const;

/**
 * Reads the settings in a query. What is wrong keeps its default and is named in `ignored`, and so is every parameter
 * that is neither a setting nor one of an address; only a wrong `origin` is not put aside: then nobody is obeyed.
 */
export function readSettings(search: string): { settings: Settings; ignored: readonly string[] } {
	const query = new URLSearchParams(search.slice(0, LIMITS.address));
	const ignored = new Set<string>();
	const values = new Map<string, string>();
	for (const [name, text] of query) {
		if (parameters.includes(name) || values.has(name)) continue;
		const value = Object.hasOwn(parsers, name) ? parsers[name](text) : null;
		if (value !== null) values.set(name, value);
		else if (ignored.size < MOST.names) ignored.add(name.slice(0, MOST.name));
	}
	const settings = {
		layout: values.get('layout') ?? 'auto',
		controls: values.get('controls') ?? 'full',
		dir: values.get('dir') ?? 'auto',
		basemap: values.get('basemap') ?? 'outline',
		palette: values.get('palette') ?? 'standard',
		autoheight: values.get('autoheight') !== '0',
		play: values.get('play') === '1',
		origin: values.get('origin') ?? (query.has('origin') ? '' : null),
		childId: values.get('childId') ?? null
	} as Settings;
	return { settings, ignored: [...ignored] };
}

function isOrigin(text: string): boolean {
	return text.length <= 255 && URL.canParse(text) && new URL(text).origin === text;
}

/**
 * What stands behind the path while the reader moves: the publisher's settings as the query, the live state (a query
 * without `?`) as the fragment, which no server sees. Other parameters of the query go, since the fragment stands for
 * all that an address says. `theme` is both: it stays, so the fragment then always says it too. `kept` is the part of
 * the fragment that belongs to the page around the frame.
 */
export function liveAddress(search: string, live: string, kept: string): string {
	const query = new URLSearchParams(search);
	for (const name of [...query.keys()])
		if (name !== 'theme' && !Object.hasOwn(parsers, name)) query.delete(name);
	const themed = !query.has('theme') || /(^|&)theme=/.test(live);
	const hash = [live, !themed && 'theme=auto', kept].filter(Boolean).join('&');
	return `${query.size ? `?${query}` : ''}${hash && `#${hash}`}`;
}
