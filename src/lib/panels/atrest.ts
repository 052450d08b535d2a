/** How long after the last call something has come to rest, and how long the work may wait at most. Milliseconds. */
const [REST, MOST] = [120, 600];

/** Does work soon when it is called for out of a rest, and while calls go on only now and then and after the last. */
export interface AtRest {
	/** Calls for the work. */
	call(): void;
	/** Does the work at once if it is still to be done. */
	now(): void;
	/** Drops what is still to be done. */
	stop(): void;
}

/** Makes work wait for a rest: see `AtRest`. */
export function atRest(work: () => void): AtRest {
	let [called, done] = [-Infinity, -Infinity];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const stop = () => {
		clearTimeout(timer);
		timer = undefined;
	};
	const act = () => {
		stop();
		work();
		done = performance.now();
	};
	/** How long the work still has to wait. */
	const wait = () => Math.min(called + REST, done + MOST) - performance.now();
	// One timer for many calls: a call is to cost nothing.
	const tick = () => {
		const left = wait();
		if (left > 0) timer = setTimeout(tick, left);
		else act();
	};
	return {
		call() {
			called = performance.now();
			timer ??= setTimeout(tick, Math.max(wait(), 0));
		},
		now() {
			if (timer !== undefined) act();
		},
		stop
	};
}
