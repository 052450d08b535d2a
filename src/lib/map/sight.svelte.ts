import { tenuresOf } from '../tenuresof';
import type { Columns } from '../store/columns';
import type { Certainty, Order } from '../store/order';
import { includes } from '../store/rank';
import { ASIDE } from '../store/spots';
import { Tally } from '../store/tally';
import type { View } from '../view.svelte';
import { mapWords } from '../words/map-en';
import { movementsOf, shownOf } from './arrows';
import { assessmentsIn } from './assessments';
import { last } from '../last';
import type { Store } from '../store/store';
import { Gathering } from './gathering';
import { heldPlaces, placedHolders } from './holders';
import {
	areas,
	cellOf,
	mapMarks,
	place,
	softSpots,
	spotsOf,
	standing,
	within,
	type Gathered,
	type MapMark
} from './marks';
import type { Stage } from './stage.svelte';

/** How far outside of the map a mark may stand and reach into it. CSS pixels. */
const REACH = 24;

/** What of a view a map has in sight: marks, areas, holders, movements, where they are on the screen. */
export class Sight {
	readonly #view: View;
	readonly #stage: Stage;
	/** Of the map, CSS pixels. */
	width = $state(0);
	height = $state(0);

	constructor(view: View, stage: Stage) {
		this.#view = view;
		this.#stage = stage;
	}

	// What holds for any window.

	get where() {
		return this.#stage.where;
	}
	readonly #gathering = last((store: Store) => new Gathering(store));
	/** The points of the dataset, and which of them share a mark. */
	readonly gathered = $derived.by(() => this.#gatheredOf(this.#view.drawn));
	#gatheredOf(store: Store) {
		return this.#gathering(store).now(this.where, this.width, this.height, this.#stage.settled);
	}
	readonly #stands = $derived.by(() => this.where && standing(this.gathered.spots, this.where));
	readonly #soft = $derived.by(() => softSpots(this.gathered.spots));
	/** The places that somebody holds at some time. */
	readonly held = $derived.by(() => heldPlaces(this.#tenures, this.#view.drawn));
	readonly #tenures = $derived.by(() => tenuresOf(this.#view));
	readonly #moves = $derived.by(() => movementsOf(this.#view.drawn));
	readonly #tally = $derived.by(() => {
		const { matching, columns, certainty } = this.#view;
		return this.#tallyOf(matching, columns, this.gathered, certainty);
	});
	readonly #tallyOf = last(
		(order: Order, columns: Columns, { spotOf, spots }: Gathered, certainty: Certainty) =>
			new Tally(order, columns, spotOf, spots.length, ASIDE, certainty)
	);

	/** What a map takes of a store that is on its way, in steps: see `View.ahead`. */
	*ahead(store: Store): Generator<void> {
		const gathering = this.#gathering(store);
		yield;
		const view = this.#view;
		if (this.where) yield* gathering.ahead(this.where, this.width, this.height);
		const tally = this.#tallyOf(store.all, store.columns, this.#gatheredOf(store), view.certainty);
		tally.move(view.spanAfter(store));
		yield;
	}

	// What a step of the window costs. The tally is what it was made to be by its last move: whoever asks it reads
	// `#marks` first.

	readonly #marks = $derived.by(() => {
		const { span } = this.#view;
		return mapMarks(this.#tally.move(span), this.gathered, span);
	});
	/** All marks, and those that are wholly or partly on the map, and those whose middle is. */
	readonly placed = $derived.by(() => (this.#stands ? place(this.#marks, this.#stands) : []));
	readonly near = $derived.by(() => within(this.placed, this.width, this.height, REACH));
	readonly seen = $derived.by(() => within(this.near, this.width, this.height));
	/** How many events of the window there are, by marks and without one. */
	readonly count = $derived.by(() => {
		let sum = 0;
		for (const { count } of this.#marks) sum += count;
		for (const count of this.#tally.aside) sum += count;
		return sum;
	});
	/** How many of them have no mark in sight. */
	readonly missing = $derived.by(() =>
		this.seen.reduce((left, { mark }) => left - mark.count, this.count)
	);
	/** How many of these no map would show: nobody says where, or only roughly. */
	readonly nowhere = $derived.by(() => {
		void this.#marks;
		const [nowhere, vague] = this.#tally.aside;
		return nowhere + vague;
	});
	readonly areas = $derived.by(() => {
		void this.#marks;
		const { width, height } = this;
		if (!this.where || !this.#soft.length) return [];
		return areas(this.#soft, this.gathered.spots, this.#tally, this.where).filter(
			({ x, y, radius }) => x > -radius && y > -radius && x < width + radius && y < height + radius
		);
	});
	readonly holders = $derived.by(() => {
		const { where, placed, width, height } = this;
		return where ? placedHolders(this.held, this.#view.asOf, placed, where, width, height) : [];
	});
	readonly movements = $derived.by(() => shownOf(this.#moves, this.#view.shown));
	/** Areas carry no date of report: they are shown only where all that is known counts. */
	readonly assessments = $derived.by(() => {
		const { known, drawn, span } = this.#view;
		return known === null ? assessmentsIn(drawn.scene, span) : [];
	});
	/** The cells of the selected and of the hovered event; null where they are not shown. */
	readonly selected = $derived.by(() => this.#cellOf(this.#view.selected));
	readonly hovered = $derived.by(() => this.#cellOf(this.#view.hovered));

	#cellOf(event: number | null): number | null {
		if (event === null || !includes(this.#view.shown, event)) return null;
		return cellOf(event, this.gathered);
	}

	/** What a mark is called: its place, and how many others share it. */
	nameOf(mark: MapMark): string {
		const { spots } = this.gathered;
		const names = new Set(
			spotsOf(mark, this.#tally, this.gathered).map((spot) => spots[spot].name)
		);
		const { name } = spots[mark.spot];
		return names.size > 1 ? mapWords.andMore(name, names.size - 1) : name;
	}

	/** Whether a mark in sight stands for something that is known only roughly. */
	get soft(): boolean {
		const cells = new Set(this.seen.map(({ mark }) => mark.cell));
		const { leadOf } = this.gathered.cells;
		return this.#soft.some((spot) => this.#tally.totals[spot] && cells.has(leadOf[spot]));
	}

	/** The events of the window that have no mark in sight. */
	missed(): Uint32Array {
		const cells = new Set<number | null>(this.seen.map(({ mark }) => mark.cell));
		return this.#view.shown.filter((event) => !cells.has(cellOf(event, this.gathered)));
	}
}
