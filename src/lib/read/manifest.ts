import type { Dataset, FirstView, Problem } from '../events/dataset';
import { list, object, text } from './json';
import { link } from './link';
import type { Known } from './row';
import { daysAt, mapView, readable, type Tell } from './scene';
import { readStory } from './story';
import { manifestFile } from './tables';

/** What a record says about itself as a whole. */
export type Manifest = Omit<
	Dataset,
	'id' | 'events' | 'places' | 'actors' | 'sources' | 'movements' | 'areas' | 'problems'
>;

/** The JSON of `datapackage.json`; what is none is a problem and counts as an empty one. */
export function parseManifest(json: string): { value: unknown; problems: Problem[] } {
	try {
		return { value: JSON.parse(json), problems: [] };
	} catch (error) {
		return { value: {}, problems: [fault(null, `not JSON: ${(error as SyntaxError).message}`)] };
	}
}

/**
 * Reads what stands in `datapackage.json` beside the resources. What is missing or cannot be read is a problem and gets a
 * plain stand-in; `events` are those that may be named.
 */
export function readManifest(
	id: string,
	value: unknown,
	events: Known
): { manifest: Manifest; problems: Problem[] } {
	const problems: Problem[] = [];
	const tell = (column: string, message: string, kept = true) =>
		problems.push(fault(column, message, kept));
	const checked = (
		column: string,
		value: unknown,
		good: (text: string) => boolean,
		what: string
	) => {
		const found = text(value);
		if (found !== '' && good(found)) return found;
		tell(column, found === '' ? 'missing' : `not ${what}: "${found}"`);
		return '';
	};

	const whole = object(value);
	const own = object(whole.timefront);
	const any = () => true;
	const manifest: Manifest = {
		title: checked('title', whole.title, any, '') || id,
		subtitle: text(own.subtitle),
		description: checked('description', whole.description, any, ''),
		version: checked('version', whole.version, any, ''),
		coverage: checked('timefront.coverage', own.coverage, readable, 'a date'),
		timeZone: checked('timefront.timeZone', own.timeZone, knownZone, 'a time zone') || 'UTC',
		licences: list(whole.licenses).map((value, index) => {
			const licence = object(value);
			const at = `licenses[${index}]`;
			return {
				name: text(licence.name),
				title: checked(`${at}.title`, licence.title, any, ''),
				path: checked(`${at}.path`, licence.path, (path) => link(path) !== null, 'an address')
			};
		}),
		attributions: list(own.attributions).map(text).filter(Boolean),
		firstView: own.firstView === undefined ? null : firstView(object(own.firstView), events, tell),
		story: readStory(own.story, events, tell)
	};
	if (manifest.licences.length === 0) tell('licenses', 'missing');
	return { manifest, problems };
}

function fault(column: string | null, message: string, kept = true): Problem {
	return { file: manifestFile, line: null, column, message, kept };
}

function firstView(
	view: Readonly<Record<string, unknown>>,
	events: Known,
	tell: Tell
): FirstView | null {
	const at = 'timefront.firstView';
	const domain = list(view.domain);
	const days = daysAt(
		at,
		[
			['from', view.from],
			['to', view.to],
			['domain[0]', domain[0]],
			['domain[1]', domain[1]]
		],
		tell
	);
	if (days === null) return null;

	const [from, to, start, end] = days;
	if (from > to) tell(at, `from ${from} is after to ${to}`);
	if (from < start || to > end)
		tell(at, `${from} to ${to} is not within the domain ${start} to ${end}`);
	if (from > to || start > end) return null;

	const map = mapView(view.map);
	if (map === null && view.map !== undefined)
		tell(`${at}.map`, `not a lat, lon and zoom: ${JSON.stringify(view.map)}`);
	const event = text(view.event);
	if (event !== '' && !events.has(event)) tell(`${at}.event`, `no such event: "${event}"`);
	return { from, to, domain: [start, end], map, event: events.has(event) ? event : null };
}

function knownZone(timeZone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone });
		return true;
	} catch {
		return false;
	}
}
