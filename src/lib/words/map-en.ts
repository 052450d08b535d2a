import { plural, whole } from './numbers-en';

/** The texts of the map, in English. */
export const mapWords = {
	/** The same where there is little room. */
	elsewhere: (count: number) => `${whole(count)} elsewhere`,
	notOnMap: (beyond: number, nowhere: number) =>
		(beyond ? `${whole(beyond)} not on this part of the map` : '') +
		(beyond && nowhere ? ', ' : '') +
		(nowhere ? `${whole(nowhere)} without a place` : ''),
	bare: 'No event here has a place on the map.',
	andMore: (name: string, more: number) => `${name} and ${plural(more, 'place', 'places')} near it`,

	map: 'Map',
	mapHelp:
		'Map of the events in the window. Arrow keys move it, plus and minus zoom, square brackets go to the previous and next event, N goes from mark to mark, Enter opens a mark.',
	marker: (place: string, count: number) => `${place}, ${plural(count, 'event', 'events')}`,
	noMarker: 'Map: no event of the window in sight',
	mapFailed: 'The base map could not be loaded. The events are shown without it.',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	fitMap: 'Fit the map to the events in the window',
	firstMap: 'Whole region',
	direction: 'direction, not route',

	legend: 'Legend',
	legendStack: 'several events of one kind',
	legendMixed: 'several events of several kinds',
	legendOlder: 'paler on the map: longer ago',
	legendChosen: 'the event spoken of',
	legendSoft: 'somewhere in this area',
	legendAssessed: 'an area as its author assessed it',
	assessment: (name: string, author: string, date: string) => `${name}: ${author}, ${date}`,
	legendLasted: 'lasted this long',
	legendFaded: 'may have been then'
};
