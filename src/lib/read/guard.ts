const plainNumber = /^-?\d+(\.\d+)?$/;

/** What makes a spreadsheet take a cell for a formula, also behind spaces, quotes, a byte order mark or a guard. */
// eslint-disable-next-line no-control-regex
const formula = /^['" \u00A0\uFEFF]*[=+\-@\t\r\n\u0000＝＋－＠]/;

/**
 * A cell that no spreadsheet takes for a formula: `'` stands before it where one might. Plain numbers stay as they are, so
 * that western and southern coordinates can be reckoned with.
 */
export function guard(cell: string): string {
	return !plainNumber.test(cell) && formula.test(cell) ? `'${cell}` : cell;
}

/** The cell that was guarded: one `'` is taken off where what follows might pass for a formula. */
export function unguard(cell: string): string {
	return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
