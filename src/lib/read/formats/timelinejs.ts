import { list, object, text } from '../json';
import { lasting, type DateRead } from './dates';
import type { DraftSource } from './draft';
import { readJson } from './features';
import { plainKind, sourceAt } from './fields';
import { sureness, type Format } from './format';
import { jsonStart } from './jsonstart';
import { kindOf } from './kinds';
import { shown } from './nothing';
import { readDate } from './notation';
import { Neighbours, point } from './places';
import { plain, plainText } from './plain';
import type { Original } from './report';
import { slideDate } from './timelinesheet';

/** TimelineJS as JSON: version 3, whose dates come in parts, and version 2, `1963,8,9`. */
export const timelineJson: Format = {
	id: 'timelinejs',
	name: 'TimelineJS',

	recognises({ start }) {
		const paths = jsonStart(start)?.paths;
		const signs = [
			'events[].start_date',
			'events[].start_date.year',
			'events[].text.headline',
			'timeline.date',
			'timeline.date[].startDate',
			'timeline.headline'
		];
		return signs.some((sign) => paths?.has(sign)) ? sureness.sure : sureness.no;
	},

	read(file, intake) {
		const read = readJson(file);
		if ('fault' in read) return intake.noEvents(file.name, read.fault);
		const slides = slidesOf(read.value);
		const neighbours = new Neighbours();
		for (const { lat, lon } of slides) neighbours.survey(lat, lon);
		slides.forEach((slide, index) => {
			const at = { file: file.name, line: index + 1 };
			if (slide.role === 'title') {
				intake.about({ title: slide.title, description: slide.text });
				return intake.apart(at, 'the title of the timeline');
			}
			if (slide.role === 'era') return intake.apart(at, `an era: ${slide.title}`);
			const { start, end } = slide;
			const date =
				'reason' in start || end === null
					? start
					: 'reason' in end
						? end
						: lasting(start.edtf, end.edtf);
			if ('reason' in date) return intake.refuse(at, 'start_date', slide.given, date.reason);
			const { lat, lon, place } = slide;
			const columns = ['location.lat', 'location.lon'] as const;
			const spot = point(at, { lat, lon, columns }, neighbours, intake);
			intake.event(
				at,
				{
					id: slide.id,
					date: date.edtf,
					title: slide.title,
					summary: slide.text,
					kind: kindOf(slide.group) ?? plainKind,
					subkind: slide.group,
					point: spot,
					place: place === '' ? null : { name: place },
					sources: slide.sources,
					note: slide.shown === '' ? '' : `Date as given: ${slide.shown}`
				},
				slide.original
			);
		});
	}
};

interface Slide {
	readonly role: 'event' | 'title' | 'era';
	readonly id: string;
	readonly title: string;
	readonly text: string;
	readonly group: string;
	readonly start: DateRead;
	readonly end: DateRead | null;
	/** The date as it stands, and as it is to be shown. */
	readonly given: string;
	readonly shown: string;
	readonly lat: string;
	readonly lon: string;
	readonly place: string;
	readonly sources: readonly DraftSource[];
	readonly original: Original;
}

/** All slides: events first, so that their numbers are those of the list; then eras and the title. */
function slidesOf(value: unknown): Slide[] {
	const { timeline, events, eras, title } = object(value);
	if (timeline !== undefined) {
		const { date, era, headline, text: words } = object(timeline);
		const whole = text(headline) === '' ? [] : [{ headline, text: words }];
		return [
			...list(date).map((each) => oldSlide(each, 'event')),
			...list(era).map((each) => oldSlide(each, 'era')),
			...whole.map((each) => oldSlide(each, 'title'))
		];
	}
	return [
		...list(events).map((each) => newSlide(each, 'event')),
		...list(eras).map((each) => newSlide(each, 'era')),
		...(title === undefined || title === null ? [] : [newSlide(title, 'title')])
	];
}

function newSlide(value: unknown, role: Slide['role']): Slide {
	const slide = object(value);
	const { start_date, end_date, display_date, location, media, group, unique_id } = slide;
	const { lat, lon, name } = object(location);
	const parts = typeof end_date === 'object' ? Object.values(object(end_date)) : [end_date];
	const ended = parts.some((part) => shown(part).trim() !== '');
	const words = wordsOf(object(slide.text).headline, object(slide.text).text);
	return {
		role,
		id: shown(unique_id),
		...words,
		group: plainText(text(group)),
		start: partsDate(start_date),
		end: ended ? partsDate(end_date) : null,
		given: Object.values(object(start_date)).map(shown).join('-') || shown(start_date),
		shown: plainText(text(display_date) || text(object(start_date).display_date)),
		lat: shown(lat),
		lon: shown(lon),
		place: plainText(text(name)),
		sources: [...mediaSource(object(media).url, media), ...words.cited],
		original: flat(slide)
	};
}

function oldSlide(value: unknown, role: Slide['role']): Slide {
	const slide = object(value);
	const { startDate, endDate, tag, asset, location } = slide;
	const { lat, lon, name } = object(location);
	const words = wordsOf(slide.headline, slide.text);
	const end = shown(endDate).trim();
	return {
		role,
		id: '',
		...words,
		group: plainText(text(tag)),
		start: commaDate(shown(startDate)),
		end: end === '' ? null : commaDate(end),
		given: shown(startDate),
		shown: '',
		lat: shown(lat),
		lon: shown(lon),
		place: plainText(text(name)),
		sources: [...mediaSource(object(asset).media, asset), ...words.cited],
		original: flat(slide)
	};
}

function wordsOf(
	headline: unknown,
	body: unknown
): { title: string; text: string; cited: DraftSource[] } {
	const told = plain(text(body));
	const title = plainText(text(headline)).replaceAll('\n', ' ');
	return {
		title: title || (told.text.split('\n')[0] ?? ''),
		text: told.text,
		cited: told.anchors.map(({ url, words }) => sourceAt(url, '', words))
	};
}

function mediaSource(url: unknown, media: unknown): DraftSource[] {
	const { credit, caption } = object(media);
	const source = sourceAt(text(url), plainText(text(credit)), plainText(text(caption)));
	return source.url === undefined ? [] : [source];
}

/** A date in parts, each a number or a text; a year may hold a whole date where somebody wrote one. */
function partsDate(value: unknown): DateRead {
	if (typeof value === 'string' || typeof value === 'number')
		return slideDate(shown(value), '', '');
	const { year, month, day } = object(value);
	return slideDate(
		...([year, month, day].map((part) => shown(part).trim()) as [string, string, string])
	);
}

/** `1963,8,9`, `1963,8`, `1963`; a time may follow. Anything else is read as other dates are. */
function commaDate(given: string): DateRead {
	const found =
		/^\s{0,9}(-?\d{1,6})(?:,\s{0,3}(\d{1,2})(?:,\s{0,3}(\d{1,2})(?:[, T].{0,20})?)?)?\s{0,9}$/.exec(
			given
		);
	if (found) return slideDate(found[1], found[2] ?? '', found[3] ?? '');
	// version 2 read such dates as JavaScript does: the month first
	const read = readDate(given);
	if ('edtf' in read) return { edtf: read.edtf };
	return 'mdy' in read ? { edtf: read.mdy } : read;
}

/** The members of a slide with their paths. */
function flat(value: unknown, path = '', depth = 0): Original {
	return Object.entries(object(value)).flatMap(([name, inner]) => {
		const at = path === '' ? name : `${path}.${name}`;
		const deeper =
			depth < 3 && typeof inner === 'object' && inner !== null && !Array.isArray(inner);
		return deeper ? flat(inner, at, depth + 1) : [{ name: at, value: shown(inner) }];
	});
}
