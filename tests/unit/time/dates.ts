import fc from 'fast-check';

const two = (number: number) => String(number).padStart(2, '0');
// Not the year 0: there the edtf package, which we compare with, differs.
const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const month = fc.integer({ min: 1, max: 12 }).map(two);

const day = fc
	.tuple(year, month, fc.integer({ min: 1, max: 31 }))
	.map(
		([y, m, d]) =>
			`${y}-${m}-${two(Math.min(d, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(m) - 1]))}`
	);

/** Dates of EDTF levels 0 and 1 that name one stretch of days, without qualifiers and seasons. */
export const plainDate = fc.oneof(
	day,
	year,
	year.filter((text) => text !== '0000').map((text) => `-${text}`),
	fc.tuple(year, month).map((parts) => parts.join('-')),
	fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
	year.map((y) => `${y}-XX`),
	year.map((y) => `${y}-XX-XX`),
	year.map((y) => `${y.slice(0, 3)}X`),
	year.map((y) => `${y.slice(0, 2)}XX`)
);

/** Seasons too, and qualifiers. */
export const date = fc
	.tuple(
		fc.oneof(
			plainDate,
			fc.tuple(year, fc.integer({ min: 21, max: 24 })).map((parts) => parts.join('-'))
		),
		fc.constantFrom('', '?', '~', '%')
	)
	.map((parts) => parts.join(''));

/** Anything that we read; intervals and ranges may be in the wrong order. */
export const anyEdtf = fc.oneof(
	date,
	fc.tuple(date, date).map((ends) => ends.join('/')),
	date.chain((end) => fc.constantFrom(`${end}/..`, `${end}/`, `../${end}`, `/${end}`)),
	fc.array(date, { minLength: 1, maxLength: 3 }).map((dates) => `[${dates.join(',')}]`),
	fc.tuple(date, date).map((ends) => `[${ends.join('..')}]`)
);
