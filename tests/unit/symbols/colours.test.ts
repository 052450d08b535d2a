import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = readFileSync(new URL('../../../src/app.css', import.meta.url), 'utf8');
const kinds = 'battle remote civilians protest strategic statement humanitarian'.split(' ');

/** Of the first rule of a selector, by name. */
function colours(selector: string): Record<string, string> {
	const start = sheet.indexOf(`${selector} {`);
	const rule = sheet.slice(start, sheet.indexOf('}', start));
	return Object.fromEntries(
		[...rule.matchAll(/--(\w+): (#\w+);/g)].map(([, name, hex]) => [name, hex])
	);
}

/** Light of red, green and blue, 0 to 1, linear. */
function linear(hex: string): number[] {
	const full = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
	return [1, 3, 5].map((at) => {
		const value = parseInt(full.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
}

const times = (matrix: number[][], vector: number[]) =>
	matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * vector[i], 0));

/** https://bottosson.github.io/posts/oklab/ */
function oklab(light: number[]): number[] {
	const cones = times(
		[
			[0.4122214708, 0.5363325363, 0.0514459929],
			[0.2119034982, 0.6806995451, 0.1073969566],
			[0.0883024619, 0.2817188376, 0.6299787005]
		],
		light.map((value) => Math.min(Math.max(value, 0), 1))
	).map(Math.cbrt);
	return times(
		[
			[0.2104542553, 0.793617785, -0.0040720468],
			[1.9779984951, -2.428592205, 0.4505937099],
			[0.0259040371, 0.7827717662, -0.808675766]
		],
		cones
	);
}

/** How colours are seen, in full strength: Machado, Oliveira and Fernandes, 2009. */
const eyes = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

const luminance = (hex: string) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
const contrast = (one: string, other: string) => {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
};

test.each([":root[data-palette='safe']", ":root[data-palette='safe'][data-scheme='dark']"])(
	'of %s any two kinds stay apart, however colours are seen',
	(selector) => {
		const palette = colours(selector);
		for (const matrix of Object.values(eyes)) {
			const seen = kinds.map((kind) => oklab(times(matrix, linear(palette[kind]))));
			const distances = seen.flatMap((one, i) =>
				seen
					.slice(i + 1)
					.map((other) => Math.hypot(...one.map((value, axis) => value - other[axis])))
			);
			expect(Math.min(...distances)).toBeGreaterThan(0.12);
		}
	}
);

test.each([
	[":root[data-scheme='contrast']", ":root[data-scheme='contrast']", 7],
	[":root[data-palette='safe']", ':root', 3],
	[":root[data-palette='safe'][data-scheme='dark']", ":root[data-scheme='dark']", 3]
])('the kinds of %s on the paper of %s have a contrast of %d to 1', (selector, paper, least) => {
	const palette = colours(selector);
	for (const kind of kinds)
		expect(contrast(palette[kind], colours(paper).paper)).toBeGreaterThanOrEqual(least);
});
