/**
 * How an event is known. `occurred`: several reports, or not contested; `claimed`: one party's word; `announced`: an
 * official declaration, the fact on the ground may be earlier, later or partial; `planned`: an intention; `withdrawn`:
 * reported and taken back.
 */
export const statuses = ['occurred', 'claimed', 'announced', 'planned', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** What became of a plan. `unknown`: the record does not say; `open`: its time has not come. */
export const outcomes = ['kept', 'late', 'missed', 'partly', 'dropped', 'open', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];
