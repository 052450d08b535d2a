const [ZERO, NINE, POINT, MINUS] = [48, 57, 46, 45];
const powers = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** So many digits a float can hold exactly. */
const EXACT = 15;
/** A number with more signs is left to `Number`. */
const LONGEST = 22;

/**
 * The number that bytes say: digits with or without a point between them and a minus before them, as `Number` reads them.
 * NaN for anything else.
 */
export function decimalIn(bytes: Uint8Array, start: number, end: number): number {
	if (end - start > EXACT) return longDecimalIn(bytes, start, end);
	const negative = bytes[start] === MINUS;
	const first = negative ? start + 1 : start;
	let number = 0;
	let point = -1;
	for (let at = first; at < end; at++) {
		const digit = bytes[at] - ZERO;
		if (digit >= 0 && digit <= 9) number = number * 10 + digit;
		else if (digit === POINT - ZERO && point < 0 && at > first && at < end - 1) point = at;
		else return NaN;
	}
	if (first >= end) return NaN;
	const size = point < 0 ? number : number / powers[end - point - 1];
	return negative ? -size : size;
}

/** The same of more digits than a float can hold exactly. */
function longDecimalIn(bytes: Uint8Array, start: number, end: number): number {
	const negative = bytes[start] === MINUS;
	const first = negative ? start + 1 : start;
	let high = 0;
	let low = 0;
	let digits = 0;
	let lowDigits = 0;
	let point = -1;
	for (let at = first; at < end; at++) {
		const digit = bytes[at] - ZERO;
		if (digit >= 0 && digit <= 9) {
			if (digits < EXACT) high = high * 10 + digit;
			else {
				low = low * 10 + digit;
				lowDigits++;
			}
			// zeros in front are no digits
			if (high > 0) digits++;
		} else if (digit === POINT - ZERO && point < 0 && at > first && at < end - 1) point = at;
		else return NaN;
	}
	if (end - start > LONGEST || lowDigits > 6) return NaN;
	const decimals = point < 0 ? 0 : end - point - 1;
	const size = lowDigits === 0 ? high / powers[decimals] : quotient(high, low, lowDigits, decimals);
	return negative ? -size : size;
}

/** (high * 10^lowDigits + low) / 10^decimals, rounded once: floats of twice the length (Dekker). */
function quotient(high: number, low: number, lowDigits: number, decimals: number): number {
	const [product, rest] = times(high, powers[lowDigits]);
	const sum = product + low;
	const carried = low - (sum - product) + rest;
	const divisor = powers[decimals];
	const first = sum / divisor;
	const [back, lost] = times(first, divisor);
	return first + (sum - back - lost + carried) / divisor;
}

/** A product and what its rounding left out. */
function times(a: number, b: number): readonly [product: number, rest: number] {
	const product = a * b;
	const [aHigh, aLow] = split(a);
	const [bHigh, bLow] = split(b);
	return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

function split(number: number): readonly [high: number, low: number] {
	const shifted = number * 134_217_729; // 2^27 + 1
	const high = shifted - (shifted - number);
	return [high, number - high];
}

/** The whole number that one to nine digits say; -1 for no bytes, -2 for anything else. */
export function countIn(bytes: Uint8Array, start: number, end: number): number {
	if (start === end) return -1;
	if (end - start > 9) return -2;
	let number = 0;
	for (let at = start; at < end; at++) {
		const byte = bytes[at];
		if (byte < ZERO || byte > NINE) return -2;
		number = number * 10 + byte - ZERO;
	}
	return number;
}
