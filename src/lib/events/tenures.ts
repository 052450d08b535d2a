import { DAY } from '../time/span';
import { when, type When } from '../time/when';
import type { ConflictEvent, Dataset, Place } from './dataset';

/** Why a place has the holder that it has: see `tenures`. */
export type TenureReason = 'start' | 'event' | 'until' | 'declared' | 'changing' | 'part';

/** Who held a place from when to when: milliseconds UTC, half-open, `-Infinity` and `Infinity` where nothing ends it. */
export interface Tenure {
	/** Id of the place. */
	readonly place: string;
	/** Id of an actor, `contested` or `unknown`. */
	readonly holder: string;
	readonly from: number;
	readonly to: number;
	/** Id of the event that began it; null where the record begins with it. */
	readonly event: string | null;
	readonly reason: TenureReason;
	/** Ids of the events that said the same again while it lasted. */
	readonly confirmed: readonly string[];
}

/** A holder from an instant on; between `from` and `at` the place was passing to it, or nobody knows on which day it did. */
interface Change {
	readonly event: string;
	readonly holder: string;
	readonly from: number;
	readonly at: number;
	readonly reason: 'event' | 'until' | 'changing';
	readonly status: ConflictEvent['status'];
}

/** A stretch in which nothing changes; `said` are the events that said so at its start. */
interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly holder: string;
	readonly event: string | null;
	readonly reason: TenureReason;
	readonly said: readonly string[];
}

type State = Pick<Stretch, 'holder' | 'event' | 'reason'>;

/**
 * Who held what: for each place that has a holder at the dataset's start or a change of holder, of its own or of the
 * place that it is a part of. The tenures of a place are in order, touch each other and last for ever; they begin with
 * the dataset's start or, where nobody says who held it then, with the first change. Neighbours differ in their holder.
 *
 * - `start`: the place's `holder`, or that of its whole when it has none. Empty is no data, `unknown` is a holder.
 * - `event`: an event with a holder and held places gives each of them to the holder. Planned and withdrawn events
 *   never do; claimed and announced ones do, since that is what was said. It counts from the start of the day; of
 *   several possible days from the last one, of something that lasted from its last day. Where nobody knows when it
 *   ended, it counts from the last possible day of its start.
 * - `changing`: until then the place counts as contested from the first possible day on, unless the same holder has it
 *   already; while the event goes on (`/..`) it stays contested.
 * - `until`: from `heldUntil` on, dated by the same rules, the place is `thenHolder`'s (nobody said: `unknown`), unless
 *   an event has given it to somebody else before. A day on which a hold both begins and ends is contested.
 * - `declared`: where an announcement gives the place to a holder and a later event that occurred gives it to the same
 *   one, with nobody else's change between them, the place is contested between the two.
 * - `part`: a part takes on each change of its whole; what happened last counts, and on the same day the part's own. A
 *   whole is contested while a part, or a part's part, that ever had a change of its own has another holder than the
 *   whole; `unknown` is no other holder, on neither side.
 *
 * When two changes count from the same day, the later one in the list counts.
 */
export function tenures({
	places,
	events
}: Pick<Dataset, 'places' | 'events'>): ReadonlyMap<string, readonly Tenure[]> {
	const byId = new Map(places.map((place) => [place.id, place]));
	const own = changesByPlace(events);
	const wholes = (place: Place) => ancestors(place, byId);

	const changes = new Map<string, readonly Change[]>();
	const changesOf = (place: Place): readonly Change[] => {
		const done = changes.get(place.id);
		if (done) return done;
		let inherited: readonly Change[] = [];
		for (const { id } of [...wholes(place).reverse(), place]) {
			inherited = changes.get(id) ?? withOwn(inherited, own.get(id) ?? []);
			changes.set(id, inherited);
		}
		return inherited;
	};

	const stretches = new Map<string, readonly Stretch[]>();
	const parts = new Map<string, string[]>();
	for (const place of places) {
		const line = [place, ...wholes(place)];
		const holder = line.find((one) => one.holder !== '')?.holder ?? '';
		stretches.set(place.id, stretchesOf(holder, changesOf(place)));
		if (!own.has(place.id)) continue;
		for (const { id } of line.slice(1)) listed(parts, id).push(place.id);
	}

	const found = new Map<string, readonly Tenure[]>();
	for (const { id } of places) {
		const others = (parts.get(id) ?? []).map((part) => stretches.get(part) ?? []);
		const tenures = joined(id, dividedBy(others, stretches.get(id) ?? []));
		if (tenures.length > 0) found.set(id, tenures);
	}
	return found;
}

/** The tenure at an instant, or null when there is no data for it. */
export function holderAt(tenures: readonly Tenure[] | undefined, time: number): Tenure | null {
	return tenures?.find(({ from, to }) => from <= time && time < to) ?? null;
}

/** The places that this one is a part of, the nearest first. Stops where the data go round in a circle. */
function ancestors(place: Place, byId: ReadonlyMap<string, Place>): Place[] {
	const found: Place[] = [];
	let whole = byId.get(place.partOf);
	while (whole && whole !== place && !found.includes(whole)) {
		found.push(whole);
		whole = byId.get(whole.partOf);
	}
	return found;
}

/** The changes that events made at a place itself, with those that end a hold. */
function changesByPlace(events: readonly ConflictEvent[]): Map<string, Change[]> {
	const changes = new Map<string, Change[]>();
	for (const event of events) {
		const { id, status, holder, heldUntil, thenHolder, heldPlaces } = event;
		if (holder === null || status === 'planned' || status === 'withdrawn') continue;
		const goesOn = event.when.earliestEnd === Infinity;
		const begins: Change = {
			event: id,
			holder: goesOn ? 'contested' : holder,
			...takesEffect(event.when),
			reason: goesOn ? 'changing' : 'event',
			status
		};
		const both = [begins];
		if (heldUntil !== null) {
			const end = takesEffect(when(heldUntil));
			both.push({
				...begins,
				holder: thenHolder ?? 'unknown',
				from: end.at > begins.at ? Math.max(end.from, begins.at) : begins.at,
				at: Math.max(end.at, begins.at + DAY),
				reason: 'until'
			});
		}
		for (const place of new Set(heldPlaces)) listed(changes, place).push(...both);
	}
	return changes;
}

function takesEffect({ earliestStart, latestStart, latestEnd }: When): Pick<Change, 'from' | 'at'> {
	const at = latestEnd === Infinity ? latestStart : latestEnd - DAY;
	return { from: Math.min(earliestStart, at), at };
}

/** The changes of the whole and the place's own, in order of time, without the ends of holds that had ended before. */
function withOwn(inherited: readonly Change[], own: readonly Change[]): readonly Change[] {
	if (own.length === 0) return inherited;
	const events = new Set(own.map(({ event }) => event));
	const sorted = [...inherited.filter(({ event }) => !events.has(event)), ...own].sort((a, b) =>
		a.at === b.at ? 0 : a.at - b.at
	);
	return sorted.filter((change, index) => {
		if (change.reason !== 'until' || !own.includes(change)) return true;
		const begins = sorted.findIndex(
			({ event, reason }) => event === change.event && reason !== 'until'
		);
		const { holder } = sorted[begins];
		return !sorted.some(
			(other, at) =>
				at > begins &&
				other.event !== change.event &&
				other.holder !== holder &&
				(at < index || other.at === change.at)
		);
	});
}

/** Which of the changes in order are announcements that an event that occurred confirms, before anybody else's change. */
function confirmedLater(changes: readonly Change[]): boolean[] {
	const later = changes.map(() => false);
	for (let i = changes.length - 2; i >= 0; i--) {
		const next = changes[i + 1];
		const confirms = next.reason === 'event' && next.status === 'occurred';
		later[i] = next.holder === changes[i].holder && (confirms || later[i + 1]);
	}
	return later.map((confirmed, i) => {
		const { reason, status } = changes[i];
		return confirmed && reason === 'event' && status === 'announced';
	});
}

/** What one place's changes make of it, cut wherever one of them begins or counts. */
function stretchesOf(start: string, changes: readonly Change[]): Stretch[] {
	const declared = confirmedLater(changes);
	const byFrom = [...changes].sort((a, b) => (a.from === b.from ? 0 : a.from - b.from));
	const cuts = cutsOf([[-Infinity, Infinity], ...changes.map(({ from, at }) => [from, at])]);

	const stretches: Stretch[] = [];
	const passing = new Set<Change>();
	let state: State | null = start === '' ? null : { holder: start, event: null, reason: 'start' };
	let nextFrom = 0;
	let next = 0;
	for (let i = 0; i + 1 < cuts.length; i++) {
		const [from, to] = [cuts[i], cuts[i + 1]];
		const said: string[] = [];
		for (; next < changes.length && changes[next].at <= from; next++) {
			const { holder, event, reason } = changes[next];
			passing.delete(changes[next]);
			said.push(event);
			if (state?.holder === holder) continue;
			state = declared[next]
				? { holder: 'contested', event, reason: 'declared' }
				: { holder, event, reason };
		}
		for (; nextFrom < byFrom.length && byFrom[nextFrom].from <= from; nextFrom++)
			if (byFrom[nextFrom].at > from) passing.add(byFrom[nextFrom]);
		const change = find(passing, ({ holder }) => holder !== state?.holder);
		if (change) {
			const { event } = change;
			stretches.push({ from, to, holder: 'contested', event, reason: 'changing', said: [] });
		} else if (state) stretches.push({ from, to, ...state, said });
	}
	return stretches;
}

/** A whole's stretches, contested where one of its parts has another holder. */
function dividedBy(
	parts: readonly (readonly Stretch[])[],
	whole: readonly Stretch[]
): readonly Stretch[] {
	if (parts.length === 0) return whole;
	const cuts = cutsOf([whole, ...parts].flat().map(({ from, to }) => [from, to]));
	const [wholeAt, ...partsAt] = [whole, ...parts].map(inTurn);
	const divided: Stretch[] = [];
	for (let i = 0; i + 1 < cuts.length; i++) {
		const [from, to] = [cuts[i], cuts[i + 1]];
		const own = wholeAt(from);
		const held = partsAt.map((at) => at(from));
		if (!own) continue;
		const other = held.find(
			(part) => part && part.holder !== own.holder && part.holder !== 'unknown'
		);
		const said = own.from === from ? own.said : [];
		if (!other || own.holder === 'unknown' || own.holder === 'contested')
			divided.push({ ...own, from, to, said });
		else divided.push({ ...other, from, to, holder: 'contested', reason: 'part', said: [] });
	}
	return divided;
}

/** The stretch at an instant, for instants that never go back. */
function inTurn(stretches: readonly Stretch[]): (time: number) => Stretch | undefined {
	let i = 0;
	return (time) => {
		while (i < stretches.length && stretches[i].to <= time) i++;
		return i < stretches.length && stretches[i].from <= time ? stretches[i] : undefined;
	};
}

/** Stretches as tenures: neighbours with the same holder become one, which keeps its first event. */
function joined(place: string, stretches: readonly Stretch[]): Tenure[] {
	const rows: { -readonly [Key in keyof Tenure]: Tenure[Key] }[] = [];
	const confirmed: Set<string>[] = [];
	for (const { from, to, holder, event, reason, said } of stretches) {
		const last = rows.at(-1);
		if (last?.holder === holder) {
			last.to = to;
			if (event !== null) confirmed[rows.length - 1].add(event);
		} else {
			rows.push({ place, holder, from, to, event, reason, confirmed: [] });
			confirmed.push(new Set());
		}
		for (const one of said) confirmed[rows.length - 1].add(one);
	}
	return rows.map((row, i) => ({
		...row,
		confirmed: [...confirmed[i]].filter((event) => event !== row.event)
	}));
}

function cutsOf(times: readonly (readonly number[])[]): number[] {
	return [...new Set(times.flat())].sort((a, b) => (a < b ? -1 : 1));
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	return list;
}

function find<T>(values: Iterable<T>, wanted: (value: T) => boolean): T | undefined {
	for (const value of values) if (wanted(value)) return value;
	return undefined;
}
