/** A calendar day. Years are counted as astronomers do: 0 is 1 BC, -43 is 44 BC. */
export interface Civil {
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	/** 1 to 31. */
	readonly day: number;
	/** 0 is Sunday, 6 is Saturday. */
	readonly weekday: number;
}

/** The calendar day (UTC) that an instant lies in. */
export function civil(time: number): Civil {
	const date = new Date(time);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		weekday: date.getUTCDay()
	};
}

/**
 * The start of a calendar day, in milliseconds UTC. A month or day out of range counts on into the
 * next year or month.
 */
export function midnight(year: number, month = 1, day = 1): number {
	// not Date.UTC, which takes the years 0 to 99 for 1900 to 1999
	return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The number of days in a month (1 to 12). */
export function monthLength(year: number, month: number): number {
	return new Date(midnight(year, month + 1, 0)).getUTCDate();
}
