import { object, text } from '../json';
import type { Box } from './countries';
import type { Given, GivenFeature } from './features';
import type { Fields } from './fields';
import { Neighbours, point, type Point } from './places';
import { fromMercator, shapeOf, type Shape } from './shape';

/** So many degrees lie few points from their middle at most, where most of them lie together. */
const NEAR = 2;

/** Where features lie, in degrees. */
export class Whereabouts {
	readonly #given: Given;
	readonly #neighbours = new Neighbours();
	/** The same of fewer points than those need. */
	readonly #few = new Neighbours();
	readonly #mercator: boolean;
	readonly #shapes = new WeakMap<GivenFeature, Shape>();

	constructor(value: unknown, features: readonly (GivenFeature | null)[], given: Given) {
		const { crs, spatialReference } = object(value);
		const { wkid, latestWkid } = object(spatialReference);
		const name = [text(object(object(crs).properties).name), wkid, latestWkid].join(' ');
		this.#given = given;
		this.#mercator = /\b(3857|900913|102100|102113)\b/.test(name);
		if (this.#mercator)
			given.intake.say(
				given.file,
				'Its coordinates are in metres (EPSG:3857); they were turned into degrees.'
			);
		const points = features.flatMap((feature) => (feature && this.#shapeOf(feature).point) ?? []);
		for (const { lat, lon } of points) this.#neighbours.survey(String(lat), String(lon));
		if (this.#neighbours.box === null) this.#few.restore(boxOfFew(points));
	}

	#shapeOf(feature: GivenFeature): Shape {
		let shape = this.#shapes.get(feature);
		if (shape === undefined) {
			const { point, ...rest } = shapeOf(feature.geometry);
			shape = { ...rest, point: point && this.#mercator ? fromMercator(point) : point };
			this.#shapes.set(feature, shape);
		}
		return shape;
	}

	/** The point of a feature; without a geometry that of its properties. What is put right is told. */
	of(
		feature: GivenFeature,
		at: { file: string; line: number },
		fields: Fields
	): { point: Point | null; reach: number | null } {
		const { point: given, reach } = this.#shapeOf(feature);
		const country = fields.text('country', 'countryname', 'iso3');
		const [lat, lon] = given
			? [String(given.lat), String(given.lon)]
			: [fields.text('latitude', 'lat'), fields.text('longitude', 'lon', 'lng', 'long')];
		const columns = given
			? (['geometry', 'geometry'] as const)
			: (['latitude', 'longitude'] as const);
		const { intake } = this.#given;
		if (reach !== null && given !== null && onEarth(given)) return { point: given, reach };
		const near = given && this.#few.box !== null && onEarth(given) ? this.#few : this.#neighbours;
		return { point: point(at, { lat, lon, columns, country }, near, intake), reach };
	}
}

/**
 * Where few points lie together, all but one of three at the most: so that one that strays can be told. Null where they do
 * not.
 */
function boxOfFew(points: readonly Point[]): Box | null {
	const middle = (axis: 'lat' | 'lon') =>
		points.map((one) => one[axis]).sort((a, b) => a - b)[points.length >> 1];
	const [lat, lon] = [middle('lat'), middle('lon')];
	const near = points.filter(
		(one) => Math.abs(one.lat - lat) <= NEAR && Math.abs(one.lon - lon) <= NEAR
	);
	if (near.length < 2 || near.length * 3 < points.length * 2) return null;
	return { west: lon - NEAR, south: lat - NEAR, east: lon + NEAR, north: lat + NEAR };
}

function onEarth({ lat, lon }: Point): boolean {
	return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}
