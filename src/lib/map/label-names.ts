import type { LabelKind } from './label-styles';

/** A name that lies over an area: where its middle is, at which zooms, turned by how many degrees. */
export interface AreaName {
	readonly kind: LabelKind;
	readonly name: string;
	readonly lat: number;
	readonly lon: number;
	readonly from: number;
	readonly to: number;
	readonly angle?: number;
}

type Row = readonly [name: string, lat: number, lon: number];
type Zooms = readonly [from: number, to: number];

const over =
	(kind: LabelKind) =>
	([name, lat, lon]: Row, [from, to]: Zooms, angle?: number): AreaName => ({
		kind,
		name,
		lat,
		lon,
		from,
		to,
		angle
	});

const country = over('country');
const governorate = over('governorate');
const mountain = over('mountain');

const wide: Zooms = [4, 8];
const provincial: Zooms = [6.6, 9.9];

/** Positions chosen by eye, off the rivers and the towns. */
export const areaNames: readonly AreaName[] = [
	country(['Iraq', 33.75, 43.15], wide),
	country(['Syria', 34.9, 38.6], wide),
	country(['Turkey', 38.9, 36.5], wide),
	country(['Iran', 34.3, 48.6], wide),
	country(['Saudi Arabia', 28.6, 43.5], [4, 7]),
	country(['Jordan', 31.2, 37.0], [5, 8]),
	country(['Kuwait', 29.3, 47.6], [6, 9]),
	country(['Armenia', 40.3, 44.6], [6, 9]),
	country(['Azerbaijan', 40.2, 47.9], [6, 9]),
	over('region')(['Kurdistan Region', 36.05, 44.75], [6.5, 9]),
	governorate(['Nineveh', 35.95, 42.25], provincial),
	governorate(['Erbil', 36.72, 44.45], provincial),
	governorate(['Duhok', 36.97, 43.45], provincial),
	governorate(['Sulaymaniyah', 35.85, 45.25], provincial),
	governorate(['Kirkuk', 35.5, 44.0], provincial),
	governorate(['Salah al-Din', 34.35, 43.5], provincial),
	governorate(['Diyala', 34.05, 45.2], provincial),
	governorate(['Al Anbar', 33.5, 41.5], provincial),
	governorate(['Baghdad', 33.22, 44.5], provincial),
	governorate(['Babil', 32.6, 44.6], provincial),
	governorate(['Karbala', 32.4, 43.7], provincial),
	governorate(['Wasit', 32.75, 45.6], provincial),
	governorate(['Najaf', 31.2, 43.3], provincial),
	governorate(['Al-Qadisiyyah', 31.85, 45.1], provincial),
	governorate(['Maysan', 31.95, 47.1], provincial),
	governorate(['Dhi Qar', 31.3, 46.3], provincial),
	governorate(['Al Muthanna', 30.6, 45.2], provincial),
	governorate(['Basra', 30.35, 47.35], provincial),
	mountain(['Jebel Sinjar', 36.42, 41.85], [8, 13], -6),
	mountain(['Jebel Hamrin', 34.72, 44.25], [8, 13], 38),
	mountain(['Jebel Makhul', 35.14, 43.42], [8, 13], 50),
	mountain(['Qara Chokh', 35.72, 43.68], [8.5, 13], 40),
	mountain(['Zagros Mountains', 36.15, 45.9], [6.8, 8.6], 52)
];

/** From which zoom rivers are named, by the names that the data have. */
export const riversFrom: Record<string, number> = {
	Tigris: 6.5,
	Euphrates: 6.5,
	'Great Zab': 7.5,
	'Little Zab': 7.5,
	Diyala: 7.5,
	Khabur: 7.5,
	Adhaim: 8,
	Karkheh: 8,
	'Shatt al-Arab': 7.5
};
