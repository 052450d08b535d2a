export type Theme = 'light' | 'dark';

/** The colours of the ground. Nothing is saturated, so that events stand out. */
export interface Ground {
	readonly sea: string;
	readonly land: string;
	readonly lake: string;
	readonly shore: string;
	readonly salt: string;
	readonly river: string;
	readonly border: string;
	readonly casing: string;
	readonly governorate: string;
	readonly region: string;
	readonly runway: string;
}

export const grounds: Record<Theme, Ground> = {
	light: {
		sea: '#c9dae3',
		land: '#f3f1ea',
		lake: '#c3d8e4',
		shore: '#9dbdcf',
		salt: '#e9e6dc',
		river: '#93b8cd',
		border: '#8f8676',
		casing: 'rgb(255 255 255 / .55)',
		governorate: '#bdb4a3',
		region: '#a58a5e',
		runway: '#7c6da6'
	},
	dark: {
		sea: '#12161c',
		land: '#1d2026',
		lake: '#16222c',
		shore: '#2c4658',
		salt: '#2a2c30',
		river: '#35566c',
		border: '#77756f',
		casing: 'rgb(0 0 0 / .35)',
		governorate: '#4a4b4f',
		region: '#8f7a52',
		runway: '#8d80b8'
	}
};

/** The inks of the labels. */
export interface Inks {
	readonly text: string;
	readonly village: string;
	readonly second: string;
	readonly country: string;
	readonly governorate: string;
	readonly region: string;
	readonly mountain: string;
	readonly water: string;
	readonly airfield: string;
	readonly halo: string;
	readonly dot: string;
	readonly edge: string;
	readonly hollow: string;
}

export const inks: Record<Theme, Inks> = {
	light: {
		text: '#35332f',
		village: '#5c5850',
		second: '#7d7669',
		country: '#857d6f',
		governorate: '#9a907e',
		region: '#94784a',
		mountain: '#948a78',
		water: '#5080a0',
		airfield: '#6b5f96',
		halo: 'rgb(250 248 243 / .9)',
		dot: '#35332f',
		edge: '#5a564e',
		hollow: '#fff'
	},
	dark: {
		text: '#d9d6cf',
		village: '#aaa69d',
		second: '#93918b',
		country: '#8b8a86',
		governorate: '#7b7a77',
		region: '#a58d60',
		mountain: '#85837d',
		water: '#5d8aa6',
		airfield: '#a79cc6',
		halo: 'rgb(20 22 27 / .9)',
		dot: '#e8e4da',
		edge: '#15171b',
		hollow: '#e8e4da'
	}
};
