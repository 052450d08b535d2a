/** Lets the page do other things before it goes on. */
export const turn = () => new Promise<void>((done) => setTimeout(done));

/** In which turn what of the stage comes to life, which is not seen before it is whole: see `Explorer`. */
export const WAKING = {
	bar: 1,
	overview: 2,
	lanes: 3,
	marks: 4,
	band: 5,
	labels: 6,
	tools: 7
} as const;

/** The last of them. */
export const AWAKE = WAKING.tools;

/** In which turn what comes: see `Later`. */
export const TURNS = { details: 1, list: 2, tools: 3, strips: 4, rows: 5 } as const;

/** The last of them. */
export const WHOLE = TURNS.rows;

/** The same of the map, which begins with where it is; what is in sight is worked out in turns of its own. */
export const MAPPING = {
	near: 1,
	holders: 2,
	stamps: 3,
	marks: 4,
	button: 5,
	legend: 6,
	controls: 7
} as const;

/** The last of them. */
export const MAPPED = MAPPING.controls;
