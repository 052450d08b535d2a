import { pictureWords } from './picture-words';

/**
 * An SVG document as a PNG, `scale` times as many pixels as its width and height. A browser only. Where an image of a
 * `blob:` address may not be read back or a policy forbids it, as in a frame whose origin is opaque, the document goes
 * in as a `data:` address. Rejects with a sentence for the reader where neither works.
 */
export async function raster(svg: string, width: number, height: number, scale = 2): Promise<Blob> {
	const blob = new Blob([svg], { type: 'image/svg+xml' });
	const address = URL.createObjectURL(blob);
	try {
		return await painted(address, width * scale, height * scale);
	} catch {
		// a policy without `blob:`, or an origin that taints the canvas
	} finally {
		URL.revokeObjectURL(address);
	}
	try {
		const data = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
		return await painted(data, width * scale, height * scale);
	} catch (cause) {
		throw new Error(pictureWords.failed, { cause });
	}
}

async function painted(address: string, width: number, height: number): Promise<Blob> {
	const image = new Image();
	await new Promise((resolve, reject) => {
		image.onload = resolve;
		image.onerror = () => reject(new Error('the picture could not be loaded'));
		image.src = address;
	});
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [Math.round(width), Math.round(height)];
	const ctx = canvas.getContext('2d');
	if (!ctx) throw new Error('no canvas');
	ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob(
			(png) => (png ? resolve(png) : reject(new Error('the canvas is too large'))),
			'image/png'
		);
	});
}
