import { CASING, ringRadius, ringWidth, type Segment } from './paint';

/** Steps of a turn in which a ring's colours are told apart. */
const STEPS = 512;

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/**
 * Writes the pixels of rings of one size, for a radius in CSS pixels and so many device pixels each: a square of paper
 * (red, green, blue, opacity), and on it a ring in the colours of kinds. Where its pixels lie is worked out once; what
 * is left to do for a ring is to copy and to colour.
 */
export class Ring {
	/** The square without a ring. */
	readonly #blank: Uint32Array;
	/** The pixels within the ring, and the step of a turn of each. */
	readonly #at: Uint16Array;
	readonly #step: Uint16Array;
	/** The same of the pixels at its edges, and how much of each it covers, 0 to 256. */
	readonly #edgeAt: Uint16Array;
	readonly #edgeStep: Uint16Array;
	readonly #covered: Uint16Array;
	/** How many steps a pixel is wide. */
	readonly #soft: number;
	readonly #paper: number;

	/** `size` is the side of the square in device pixels. */
	constructor(radius: number, ratio: number, size: number, paper: Colour) {
		const [run, half] = [ringRadius(radius), ringWidth(radius) / 2];
		const found: { at: number; step: number; covered: number }[] = [];
		this.#paper = pack(paper);
		this.#blank = new Uint32Array(size * size);
		for (let at = 0; at < size * size; at++) {
			const x = (at % size) + 0.5 - size / 2;
			const y = Math.floor(at / size) + 0.5 - size / 2;
			const distance = Math.hypot(x, y) / ratio;
			const opacity = Math.round(255 * part((radius + CASING - distance) * ratio + 0.5));
			this.#blank[at] = (opacity << 24) | (this.#paper & COLOUR);
			const covered = Math.round(256 * part((half - Math.abs(distance - run)) * ratio + 0.5));
			const turn = Math.atan2(x, -y) / (2 * Math.PI) + 1;
			if (covered > 0) found.push({ at, step: Math.floor(turn * STEPS) % STEPS, covered });
		}
		const within = found.filter(({ covered }) => covered === 256);
		const edge = found.filter(({ covered }) => covered < 256);
		this.#at = Uint16Array.from(within, ({ at }) => at);
		this.#step = Uint16Array.from(within, ({ step }) => step);
		this.#edgeAt = Uint16Array.from(edge, ({ at }) => at);
		this.#edgeStep = Uint16Array.from(edge, ({ step }) => step);
		this.#covered = Uint16Array.from(edge, ({ covered }) => covered);
		this.#soft = STEPS / (2 * Math.PI * run * ratio);
	}

	/** Writes a ring from a position on. `strength` is 0 to 1, `colours` are by position in the table of kinds. */
	write(
		pixels: Uint32Array,
		from: number,
		segments: readonly Segment[],
		colours: readonly Colour[],
		strength: number
	) {
		colourTurn(segments, colours, strength, this.#paper, this.#soft);
		pixels.set(this.#blank, from);
		const [at, step] = [this.#at, this.#step];
		for (let i = 0; i < at.length; i++) pixels[from + at[i]] = turn[step[i]];
		const [edgeAt, edgeStep, covered] = [this.#edgeAt, this.#edgeStep, this.#covered];
		const paper = this.#paper;
		for (let i = 0; i < edgeAt.length; i++) {
			pixels[from + edgeAt[i]] = mixed(paper, turn[edgeStep[i]], covered[i]);
		}
	}
}

/** The colour at each step of a turn, packed. */
const turn = new Uint32Array(STEPS);

/** Colours `turn` by the segments. Their edges are as soft as a pixel is wide. */
function colourTurn(
	segments: readonly Segment[],
	colours: readonly Colour[],
	strength: number,
	paper: number,
	soft: number
) {
	turn.fill(paper);
	for (const { kind, from, to } of segments) {
		const colour = mixed(paper, pack(colours[kind]), Math.round(256 * strength));
		const start = (from / (2 * Math.PI)) * STEPS;
		const end = (to / (2 * Math.PI)) * STEPS;
		const [first, last] = [Math.ceil(start + soft / 2), Math.floor(end - soft / 2)];
		if (last > first) turn.fill(colour, first, last);
		const edge = (step: number) => {
			const at = (step + STEPS) % STEPS;
			const covered =
				part((step + 0.5 - start) / soft + 0.5) * part((end - step - 0.5) / soft + 0.5);
			turn[at] = mixed(turn[at], colour, Math.round(256 * covered));
		};
		const [before, after] = [Math.floor(start - soft / 2), end + soft / 2];
		for (let step = before; step < Math.min(first, after); step++) edge(step);
		for (let step = Math.max(first, last); step < after; step++) edge(step);
	}
}

function part(value: number): number {
	return Math.min(Math.max(value, 0), 1);
}

/** The bytes of a pixel that are its colour: of those red and blue, and green. */
const COLOUR = 0xffffff;
const RED_BLUE = 0xff00ff;
const GREEN = 0x00ff00;

/** A colour as a pixel that is not transparent. */
function pack([red, green, blue]: Colour): number {
	return 0xff000000 | red | (green << 8) | (blue << 16);
}

/** A pixel's colour over another's, as strong as 0 to 256; two of the three at a time. */
function mixed(under: number, over: number, strength: number): number {
	const rest = 256 - strength;
	const sides = Math.imul(under & RED_BLUE, rest) + Math.imul(over & RED_BLUE, strength);
	const middle = Math.imul(under & GREEN, rest) + Math.imul(over & GREEN, strength);
	return 0xff000000 | ((sides >>> 8) & RED_BLUE) | ((middle >>> 8) & GREEN);
}
