/** A number of things with its noun. */
export const plural = (count: number, one: string, many: string) =>
	`${whole(count)} ${count === 1 ? one : many}`;

/** A whole number with a comma between thousands. */
export function whole(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
