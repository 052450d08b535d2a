/** Points on the screen, so that those near to one can be found without a look at all. CSS pixels. */
export class Nearby {
	readonly #reach: number;
	readonly #cells = new Map<number, Point[]>();

	/** `reach`: the farthest that is ever asked for. */
	constructor(reach: number) {
		this.#reach = reach;
	}

	add(point: Point) {
		const there = this.#cells.get(this.#keyOf(point));
		if (there) there.push(point);
		else this.#cells.set(this.#keyOf(point), [point]);
	}

	/** Takes a point away, before it moves. */
	remove(point: Point) {
		const there = this.#cells.get(this.#keyOf(point))!;
		there.splice(there.indexOf(point), 1);
	}

	#keyOf({ x, y }: Point): number {
		return keyOf(Math.floor(x / this.#reach), Math.floor(y / this.#reach));
	}

	/** Whether a point other than `self` lies nearer than its own `within`. */
	hides(x: number, y: number, self: Point | null = null): boolean {
		const column = Math.floor(x / this.#reach);
		const row = Math.floor(y / this.#reach);
		for (let i = column - 1; i <= column + 1; i++) {
			for (let j = row - 1; j <= row + 1; j++) {
				const there = this.#cells.get(keyOf(i, j));
				if (!there) continue;
				for (const point of there) {
					if (point === self) continue;
					const [dx, dy] = [point.x - x, point.y - y];
					if (dx * dx + dy * dy < point.within * point.within) return true;
				}
			}
		}
		return false;
	}
}

interface Point {
	readonly x: number;
	readonly y: number;
	/** Nothing else may be nearer. At most the reach. */
	readonly within: number;
}

/** One number for a column and a row, each far below 2 ** 25 on either side of 0. */
function keyOf(column: number, row: number): number {
	return column * 2 ** 26 + row;
}
