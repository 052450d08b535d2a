/** Nothing known so vaguely is drawn at a point of the map: it would look like a place. Metres. */
export const TOO_VAGUE = 100_000;
/** From here on an event lies in a soft area instead of at a point. Metres. */
export const SOFT = 8_000;
