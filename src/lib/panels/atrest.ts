/** How long after the last call something has come to rest, and the least that the work waits while calls go on. Milliseconds. */
const [REST, LEAST] = [120, 150];
/** What calls out of a rest is shown first: the work waits for two frames. Milliseconds. */
const SOON = 32;
/** While calls go on, the work takes one part in so many of the time. */
const SHARE = 40;

/** Does work soon when it is called for out of a rest, and while calls go on only now and then and after the last. */
export interface AtRest {
	/** Calls for the work. */
	call(): void;
	/** Does the work at once if it is still to be done. */
	now(): void;
	/** Drops what is still to be done. */
	stop(): void;
}

/**
 * Makes work wait for a rest: see `AtRest`. The work is told whether calls are still going on; where they were, it is done
 * once more at the rest. The dearer it is, the less often it is done before: what calls for it comes first.
 */
export function atRest(work: (moving: boolean) => void): AtRest {
	let [called, done, cost] = [-Infinity, -Infinity, 0];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const stop = () => {
		clearTimeout(timer);
		timer = undefined;
	};
	const act = (moving: boolean) => {
		stop();
		const start = performance.now();
		work(moving);
		done = performance.now();
		cost = done - start;
		if (moving) timer = setTimeout(tick, REST);
	};
	/** How long it still is to the rest, and to the next time that the work is done before. */
	const rest = () => called + REST - performance.now();
	const turn = () => done + Math.max(LEAST, SHARE * cost) - performance.now();
	// One timer for many calls: a call is to cost nothing.
	const tick = () => {
		const [still, next] = [rest(), turn()];
		if (still <= 0) act(false);
		else if (next <= 0 && called > done) act(true);
		else timer = setTimeout(tick, called > done ? Math.min(still, Math.max(next, 0)) : still);
	};
	// counted from when what called is through with its own work, however long that took
	const soon = () => (timer = setTimeout(act, SOON, false));
	return {
		call() {
			const resting = rest() <= 0;
			called = performance.now();
			timer ??= setTimeout(resting ? soon : tick);
		},
		now() {
			if (timer !== undefined) act(false);
		},
		stop
	};
}
