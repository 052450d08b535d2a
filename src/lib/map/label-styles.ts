import type { Inks } from './basemap-theme';

/** How a kind of label is set. Sizes in CSS pixels. */
export interface LabelStyle {
	readonly size: number;
	readonly weight: number;
	readonly italic?: boolean;
	/** Letter-spacing, in ems; never for Arabic script, whose letters join. */
	readonly tracking?: number;
	readonly capitals?: boolean;
	readonly ink: keyof Inks;
	/** Radius of the dot at the place, or an aeroplane. Labels without a sign are centred on their position. */
	readonly sign?: number | 'aeroplane';
}

export const labelStyles = {
	capital: { size: 13.5, weight: 700, ink: 'text', sign: 4.4 },
	metropolis: { size: 13, weight: 700, ink: 'text', sign: 3.8 },
	city: { size: 12.5, weight: 500, ink: 'text', sign: 3 },
	town: { size: 11.5, weight: 500, ink: 'text', sign: 2.6 },
	small: { size: 10.5, weight: 400, ink: 'text', sign: 2.2 },
	village: { size: 10, weight: 400, ink: 'village', sign: 1.9 },
	airfield: { size: 10, weight: 400, ink: 'airfield', sign: 'aeroplane' },
	country: { size: 12, weight: 600, tracking: 0.3, capitals: true, ink: 'country' },
	region: { size: 9.5, weight: 500, tracking: 0.2, capitals: true, ink: 'region' },
	governorate: { size: 9.5, weight: 400, tracking: 0.16, capitals: true, ink: 'governorate' },
	mountain: { size: 10, weight: 400, italic: true, tracking: 0.06, ink: 'mountain' },
	water: { size: 10.5, weight: 400, italic: true, tracking: 0.02, ink: 'water' }
} as const satisfies Record<string, LabelStyle>;

export type LabelKind = keyof typeof labelStyles;

/** The style of a kind, with all its optional parts. */
export const styleOf = (kind: LabelKind): LabelStyle => labelStyles[kind];

const family =
	'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/** The CSS font of a line of a label: the second line is smaller and upright. */
export function font({ size, weight, italic }: LabelStyle, second = false): string {
	return second
		? `400 ${(size * 0.92).toFixed(1)}px ${family}`
		: `${italic ? 'italic ' : ''}${weight} ${size.toFixed(1)}px ${family}`;
}
