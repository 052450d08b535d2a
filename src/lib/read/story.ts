import type { StoryStep } from '../events/dataset';
import { list, object, text } from './json';
import type { Known } from './row';
import { daysAt, mapView, type Tell } from './scene';

/**
 * The steps of the guided way under `timefront.story`. A step without title, text, days or map is left out; of its events
 * only those that are not there. `tell` hears of both, and whether the step was kept.
 */
export function readStory(
	value: unknown,
	events: Known,
	tell: (column: string, message: string, kept: boolean) => void
): StoryStep[] {
	return list(value).flatMap((value, index) => {
		const faults: [column: string, message: string][] = [];
		const step = readStep(`timefront.story[${index}]`, value, events, (column, message) =>
			faults.push([column, message])
		);
		for (const [column, message] of faults) tell(column, message, step !== null);
		return step ?? [];
	});
}

function readStep(at: string, value: unknown, events: Known, tell: Tell): StoryStep | null {
	const step = object(value);
	const needed = (name: 'title' | 'text') => {
		if (text(step[name]) === '') tell(`${at}.${name}`, 'missing');
		return text(step[name]);
	};
	const there = (name: string, id: string) => {
		if (!events.has(id)) tell(`${at}.${name}`, `no such event: "${id}"`);
		return events.has(id);
	};

	const title = needed('title');
	const words = needed('text');
	const days = daysAt(
		at,
		[
			['from', step.from],
			['to', step.to]
		],
		tell
	);
	const backwards = days !== null && days[0] > days[1];
	if (backwards) tell(at, `from ${days[0]} is after to ${days[1]}`);
	const map = mapView(step.map);
	if (map === null)
		tell(`${at}.map`, `not a lat, lon and zoom: ${JSON.stringify(step.map) ?? 'missing'}`);
	const carriers = list(step.events).map(text);
	if (carriers.length === 0) tell(`${at}.events`, 'missing');
	const carrying = carriers.filter((id, index) => there(`events[${index}]`, id));
	const chosen = text(step.event);
	const event = chosen !== '' && there('event', chosen) ? chosen : null;

	if (title === '' || words === '' || days === null || backwards || map === null) return null;
	return { title, text: words, from: days[0], to: days[1], map, event, events: carrying };
}
