import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Whether a point in degrees lies inside an area. Edges are straight lines in degrees; holes are outside. */
export function inside(area: Polygon | MultiPolygon, lon: number, lat: number): boolean {
	const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
	return polygons.some((rings) => rings.filter((ring) => circled(ring, lon, lat)).length % 2 === 1);
}

/** Casts a ray eastwards and counts the edges of the ring that it crosses. */
function circled(ring: readonly Position[], lon: number, lat: number): boolean {
	let odd = false;
	ring.forEach(([x, y], index) => {
		const [lastX, lastY] = ring.at(index - 1) ?? [x, y];
		if (y > lat === lastY > lat) return;
		if (lon < x + ((lat - y) / (lastY - y)) * (lastX - x)) odd = !odd;
	});
	return odd;
}
