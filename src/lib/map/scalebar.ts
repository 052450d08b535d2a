/** The longest round distance (1, 2, 3 or 5 times a power of ten metres) that fits into so many pixels. */
export function scaleBar(
	metresPerPixel: number,
	longest: number
): { readonly width: number; readonly label: string } {
	const most = metresPerPixel * longest;
	const power = 10 ** Math.floor(Math.log10(most));
	const metres = power * ([5, 3, 2, 1].find((step) => step * power <= most) ?? 1);
	return {
		width: metres / metresPerPixel,
		label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m`
	};
}
