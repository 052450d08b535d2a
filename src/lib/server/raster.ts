import { createRequire } from 'node:module';

/** Turns an SVG document into a PNG of the size that it says it has. */
export type Rasteriser = (svg: string) => Uint8Array;

const { resolve } = createRequire(import.meta.url);
const latin = ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '700Bold'];

/** What those fonts can write. */
const written =
	/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Mn}\n -\u00ff\u02b0-\u02ff\u060c\u061b\u061f\u2000-\u206f\u20ac\u2122\u2212]*$/u;

let found: Promise<Rasteriser | null> | undefined;

/** What makes PNGs here; null, with a message, where there is none for this machine. */
export function rasteriser(): Promise<Rasteriser | null> {
	return (found ??= find());
}

async function find(): Promise<Rasteriser | null> {
	try {
		const { Resvg } = await import('@resvg/resvg-js');
		const fontFiles = [
			...latin.map((cut) => font('noto-sans', 'NotoSans', cut)),
			// Whatever the weight, the first font that has a letter writes it where Noto Sans has none.
			font('noto-sans-arabic', 'NotoSansArabic', '400Regular')
		];
		return (svg) =>
			new Resvg(svg, {
				font: {
					fontFiles,
					// The fonts of the machine only where there is no other way: with them the bytes are the machine's own.
					loadSystemFonts: !written.test(svg),
					defaultFontFamily: 'Noto Sans',
					sansSerifFamily: 'Noto Sans'
				}
			})
				.render()
				.asPng();
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
		console.warn(`No PNG can be made on this machine, the pictures are SVG alone: ${reason}`);
		return null;
	}
}

/** The file of a font. The name of the folder is that of its weight. Throws where it is not installed. */
function font(name: string, file: string, cut: string): string {
	return resolve(`@expo-google-fonts/${name}/${cut}/${file}_${cut}.ttf`);
}
