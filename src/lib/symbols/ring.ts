import { CASING, ringRadius, ringWidth, type Segment } from './paint';

/** Steps of a turn in which a ring's colours are told apart. */
const STEPS = 1024;

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/**
 * Where the pixels of a ring and of the paper about it lie in a square, for a radius in CSS pixels and so many device
 * pixels each. Made once; the colours change with every window.
 */
export class Ring {
	/** The side of the square, device pixels. */
	readonly size: number;
	/** Opacity of the paper at each pixel, 0 to 255. */
	readonly #paper: Uint8Array;
	/** The pixels of the ring: where they are, how much of each it covers (0 to 255), and its step of a turn. */
	readonly #at: Uint16Array;
	readonly #covered: Uint8Array;
	readonly #step: Uint16Array;
	/** How many steps a pixel is wide. */
	readonly #soft: number;

	constructor(radius: number, ratio: number, size: number) {
		this.size = size;
		const [run, half] = [ringRadius(radius), ringWidth(radius) / 2];
		const paper = new Uint8Array(size * size);
		const found: [at: number, covered: number, step: number][] = [];
		for (let at = 0; at < paper.length; at++) {
			const x = (at % size) + 0.5 - size / 2;
			const y = Math.floor(at / size) + 0.5 - size / 2;
			const distance = Math.hypot(x, y) / ratio;
			paper[at] = 255 * part((radius + CASING - distance) * ratio + 0.5);
			const covered = part((half - Math.abs(distance - run)) * ratio + 0.5);
			const turn = Math.atan2(x, -y) / (2 * Math.PI) + 1;
			if (covered > 0) found.push([at, 255 * covered, Math.floor(turn * STEPS) % STEPS]);
		}
		this.#paper = paper;
		this.#at = Uint16Array.from(found, ([at]) => at);
		this.#covered = Uint8Array.from(found, ([, covered]) => covered);
		this.#step = Uint16Array.from(found, ([, , step]) => step);
		this.#soft = STEPS / (2 * Math.PI * run * ratio);
	}

	/**
	 * Writes the pixels (red, green, blue, opacity) of a ring from a position on: paper, and on it the segments in the
	 * colours of their kinds, as strong as `strength` (0 to 1).
	 */
	write(
		pixels: Uint32Array,
		from: number,
		segments: readonly Segment[],
		colours: readonly Colour[],
		strength: number,
		paper: Colour
	) {
		const turn = turnOf(segments, colours, strength, paper, this.#soft);
		const ground = pack(paper);
		for (let i = 0; i < this.#paper.length; i++) {
			pixels[from + i] = (this.#paper[i] << 24) | ground;
		}
		for (let i = 0; i < this.#at.length; i++) {
			const colour = turn[this.#step[i]];
			const covered = this.#covered[i];
			pixels[from + this.#at[i]] =
				0xff000000 | (covered === 255 ? colour : mixed(ground, colour, covered));
		}
	}
}

const turn = new Uint32Array(STEPS);

/** The colour at each step of a turn. Edges are as soft as a pixel is wide. The same array each time. */
function turnOf(
	segments: readonly Segment[],
	colours: readonly Colour[],
	strength: number,
	paper: Colour,
	soft: number
): Uint32Array {
	const ground = pack(paper);
	turn.fill(ground);
	for (const { kind, from, to } of segments) {
		const colour = mixed(ground, pack(colours[kind]), Math.round(255 * strength));
		const [start, end] = [from, to].map((angle) => (angle / (2 * Math.PI)) * STEPS);
		const last = Math.ceil(end + soft);
		for (let step = Math.floor(start - soft); step <= last; step++) {
			const covered =
				part((step + 0.5 - start) / soft + 0.5) * part((end - step - 0.5) / soft + 0.5);
			if (covered === 0) continue;
			const at = (step + STEPS) % STEPS;
			turn[at] = covered === 1 ? colour : mixed(turn[at], colour, Math.round(255 * covered));
		}
	}
	return turn;
}

function part(value: number): number {
	return Math.min(Math.max(value, 0), 1);
}

/** A colour as the lower three bytes of a pixel. */
function pack([red, green, blue]: Colour): number {
	return red | (green << 8) | (blue << 16);
}

/** A packed colour over another, as strong as 0 to 255. */
function mixed(under: number, over: number, strength: number): number {
	const rest = 255 - strength;
	const red = (under & 255) * rest + (over & 255) * strength;
	const green = ((under >> 8) & 255) * rest + ((over >> 8) & 255) * strength;
	const blue = ((under >> 16) & 255) * rest + ((over >> 16) & 255) * strength;
	return (red / 255) | 0 | (((green / 255) | 0) << 8) | (((blue / 255) | 0) << 16);
}
