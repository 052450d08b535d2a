import type { Dataset, FirstView, Problem } from '../events/dataset';
import { when } from '../time/when';
import { list, object, text } from './json';
import { link } from './link';
import { manifestFile } from './tables';

/** What a record says about itself as a whole. */
export type Manifest = Omit<
	Dataset,
	'id' | 'events' | 'places' | 'actors' | 'sources' | 'problems'
>;

/** Reads `datapackage.json`. What is missing or cannot be read is a problem and gets a plain stand-in. */
export function readManifest(
	id: string,
	json: string
): { manifest: Manifest; problems: Problem[] } {
	const problems: Problem[] = [];
	const report = (column: string | null, message: string) =>
		problems.push({ file: manifestFile, line: null, column, message, kept: true });
	const checked = (
		column: string,
		value: unknown,
		good: (text: string) => boolean,
		what: string
	) => {
		const found = text(value);
		if (found !== '' && good(found)) return found;
		report(column, found === '' ? 'missing' : `not ${what}: "${found}"`);
		return '';
	};

	const whole = object(parsed(json, (reason) => report(null, `not JSON: ${reason}`)));
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
		firstView: own.firstView === undefined ? null : firstView(object(own.firstView), report)
	};
	if (manifest.licences.length === 0) report('licenses', 'missing');
	return { manifest, problems };
}

function parsed(json: string, fail: (reason: string) => void): unknown {
	try {
		return JSON.parse(json);
	} catch (error) {
		fail((error as SyntaxError).message);
		return {};
	}
}

function firstView(
	view: Readonly<Record<string, unknown>>,
	report: (column: string, message: string) => void
): FirstView | null {
	const domain = list(view.domain);
	const dates: [string, unknown][] = [
		['from', view.from],
		['to', view.to],
		['domain[0]', domain[0]],
		['domain[1]', domain[1]]
	];
	const bad = dates.filter(([, value]) => !isDay(text(value)));
	for (const [column, value] of bad)
		report(`timefront.firstView.${column}`, `not a day: "${text(value)}"`);
	if (bad.length > 0) return null;

	const [from, to, start, end] = dates.map(([, value]) => text(value));
	if (from > to) report('timefront.firstView', `from ${from} is after to ${to}`);
	if (from < start || to > end)
		report('timefront.firstView', `${from} to ${to} is not within the domain ${start} to ${end}`);
	if (from > to || start > end) return null;

	const { lat, lon, zoom } = object(view.map);
	const map =
		isBetween(lat, -90, 90) && isBetween(lon, -180, 180) && isBetween(zoom, 0, 20)
			? { lat, lon, zoom }
			: null;
	if (map === null && view.map !== undefined)
		report('timefront.firstView.map', `not a lat, lon and zoom: ${JSON.stringify(view.map)}`);
	return { from, to, domain: [start, end], map, event: text(view.event) || null };
}

function isDay(date: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(date) && readable(date);
}

function readable(date: string): boolean {
	try {
		when(date);
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

function knownZone(timeZone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone });
		return true;
	} catch {
		return false;
	}
}

function isBetween(value: unknown, min: number, max: number): value is number {
	return typeof value === 'number' && value >= min && value <= max;
}
