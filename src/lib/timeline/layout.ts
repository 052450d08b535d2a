import type { Columns } from '../store/columns';
import { daily, type Daily } from '../store/daily';
import type { Order } from '../store/order';
import { rank } from '../store/rank';
import { statuses } from '../events/status';
import type { Span } from '../time/span';
import { busyLanes, density, type Density } from './density';
import { lanesOf, type LaneTable } from './lanes';
import { cutAt, markOf, marks, type Mark } from './marks';
import { laneRuns, type Run } from './runs';
import type { Scale } from './scale';

/** Events dealt out to lanes: what laying them out on any screen takes. It changes with filters, not with the screen. */
export interface Stock {
	readonly order: Order;
	readonly columns: Columns;
	readonly table: LaneTable;
	readonly runs: readonly Run[];
	/** Counted when first asked for: few events never ask. */
	readonly daily: () => Daily;
}

/** What stands in the lanes of a screen: marks, and density in the busy ones. */
export interface Layout {
	readonly marks: readonly Mark[];
	/** Null where no lane is busy. */
	readonly density: Density | null;
}

/** Deals events out to their lanes. `extent` holds the days on which they begin. */
export function stock(order: Order, columns: Columns, table: LaneTable, extent: Span): Stock {
	let counted: Daily | null = null;
	return {
		order,
		columns,
		table,
		runs: laneRuns(order, columns, table),
		daily: () => (counted ??= daily(order, columns, table.rows, extent))
	};
}

const PLANNED = statuses.indexOf('planned');

/** Lays a screen out. What lasted is cut at `knownTo` (exclusive), the end of what is known, but for plans. */
export function layOut(stock: Stock, scale: Scale, knownTo: number): Layout {
	const { runs, columns, table } = stock;
	const busy = busyLanes(runs, columns, scale);
	const laid = marks(runs, columns, scale, busy);
	const last = scale.x(knownTo);
	return {
		marks:
			knownTo === Infinity
				? laid
				: laid.map((mark) =>
						columns.status[mark.events[0]] === PLANNED ? mark : cutAt(mark, last)
					),
		density: busy.size ? density(stock.daily(), table, busy, scale) : null
	};
}

/** Marks of single events in the busy lanes: what is spoken of stands out from density. */
export function standing(
	{ order, columns, table }: Stock,
	density: Density | null,
	scale: Scale,
	spokenOf: readonly (number | null)[]
): Mark[] {
	if (!density) return [];
	const busy = new Set(density.lanes.map(({ lane }) => lane));
	return [...new Set(spokenOf)].flatMap((event) => {
		if (event === null || order.events[rank(order.events, event)] !== event) return [];
		return lanesOf(table, event)
			.filter((lane) => busy.has(lane))
			.map((lane) => markOf(event, lane, columns, scale));
	});
}
