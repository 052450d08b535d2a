import { sureness, type Format } from './format';
import { isGeoJson, readGeoJson } from './geojson';
import { jsonStart } from './jsonstart';

/** Linked Places and GeoJSON-T, our own export among them: GeoJSON whose features have a `when`. */
export const linkedPlaces: Format = {
	id: 'linked-places',
	name: 'Linked Places',
	recognises(glimpse) {
		if (!isGeoJson(glimpse)) return sureness.no;
		const paths = jsonStart(glimpse.start)?.paths;
		const signs = [
			'features[].when',
			'when',
			'features[].names[].toponym',
			'features[].properties.when.timespans'
		];
		return signs.some((sign) => paths?.has(sign)) ? sureness.sure : sureness.no;
	},
	read: readGeoJson
};
