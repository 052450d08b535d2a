import { escaped } from './picture-text';

/** Attributes of an element; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** A number with no more decimals than can be seen. */
export function decimal(number: number, digits = 2): string {
	return Number.isFinite(number) ? String(Number(number.toFixed(digits)) || 0) : '0';
}

/** An element of SVG; attributes that are null are left out. The content is markup, every value is escaped. */
export function element(name: string, attributes: Attributes, content = ''): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== null)
		.map(
			([key, value]) =>
				` ${key}="${typeof value === 'number' ? decimal(value, 3) : escaped(value as string)}"`
		);
	const start = `<${name}${written.join('')}`;
	return content ? `${start}>${content}</${name}>` : `${start}/>`;
}
