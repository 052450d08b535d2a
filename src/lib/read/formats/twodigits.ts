import type { Read } from './dateread';

/**
 * A date whose year has two digits: the nearest to `hint`, which is the year of another column; without one that on whose
 * century spreadsheets and Unix agree, else either.
 */
export function ofTwoDigits(year: number, hint: number | null, read: (year: number) => Read): Read {
	if (hint !== null) return read(Math.round((hint - year) / 100) * 100 + year);
	if (year <= 29) return read(2000 + year);
	const past = read(1900 + year);
	if ('reason' in past) return past;
	if (year >= 69) return { ...past, past: true };
	return { reason: 'the century is not said', centuries: [past, read(2000 + year)] };
}
