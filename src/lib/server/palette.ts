import sheet from '../../app.css?raw';
import { kinds } from '../events/kind';
import type { Palette } from '../symbols/palette';

/** The colours of both schemes, read from the style sheet so that there is one place for them. */
export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
	light: read(':root', false),
	dark: read(":root[data-scheme='dark']", true)
};

/** The colours of the first rule of a selector. Throws where it or one of them is not there. */
function read(selector: string, dark: boolean): Palette {
	const start = sheet.indexOf(`${selector} {`);
	if (start < 0) throw new Error(`app.css: expected a rule ${selector}, found none`);
	const rule = sheet.slice(start, sheet.indexOf('}', start));
	const colour = (name: string) => {
		const found = new RegExp(`--${name}:\\s*([^;]+);`).exec(rule)?.[1];
		if (!found) throw new Error(`app.css: expected --${name} in ${selector}, found none`);
		return found.trim();
	};
	return {
		paper: colour('paper'),
		ink: colour('ink'),
		soft: colour('soft'),
		line: colour('line'),
		select: colour('select'),
		dark,
		kinds: kinds.map((kind) => colour(kind.colour))
	};
}
