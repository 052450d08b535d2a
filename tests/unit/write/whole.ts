import { exportEvents as events } from '../../../src/lib/write/events';
import { exportGeoJson as geojson } from '../../../src/lib/write/geojson';
import { exportPackage as pack } from '../../../src/lib/write/package';

/** A file that is written in pieces, as one text. */
const whole =
	<Given extends unknown[]>(write: (...given: Given) => Iterable<string>) =>
	(...given: Given): string =>
		[...write(...given)].join('');

export const exportEvents = whole(events);
export const exportGeoJson = whole(geojson);
export const exportPackage = whole(pack);
