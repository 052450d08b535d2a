import type { Format, Wrapper, NoEvents } from './format';

/** Every format; of equally sure ones the first counts. */
export const formats: readonly Format[] = [];

/** What files may be wrapped in. */
export const wrappers: readonly Wrapper[] = [];

/** Files that are known to hold no events. */
export const strangers: readonly NoEvents[] = [];
