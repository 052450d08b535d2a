/** Lets the page do other things before it goes on. */
export const turn = () => new Promise<void>((done) => setTimeout(done));

/** In which turn what of the stage comes to life, which is not seen before it is whole: see `Explorer`. */
export const WAKING = { bar: 1, overview: 2, lanes: 3, labels: 4 } as const;

/** The last of them. */
export const AWAKE = WAKING.labels;

/** In which turn what comes: see `Later`. */
export const TURNS = { details: 1, list: 2, tools: 3, strips: 4 } as const;

/** The last of them. */
export const WHOLE = TURNS.strips;

/** The same of the map, which begins with where it is. */
export const MAPPING = { marks: 2, controls: 3 } as const;

/** The last of them. */
export const MAPPED = MAPPING.controls;
