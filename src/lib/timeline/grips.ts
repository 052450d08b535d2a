/**
 * Where the two handles of a window stand, each beside it: the first ends and the second begins at the returned places. They
 * leave at least `grip` between them, and lie within a track as far as it is wide enough. All in CSS pixels.
 */
export function grips(
	left: number,
	right: number,
	width: number,
	grip: number
): readonly [start: number, end: number] {
	const middle = (left + right) / 2;
	const end = Math.min(Math.max(right, middle + grip / 2), width - grip);
	const start = Math.max(Math.min(left, middle - grip / 2, end - grip), grip);
	return [start, Math.max(end, start + grip)];
}
