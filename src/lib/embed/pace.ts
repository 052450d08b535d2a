/**
 * Lets so many calls a second through: the first at once, and of those that come too soon the last one when its time
 * has come.
 */
export function atMost<T>(perSecond: number, act: (value: T) => void): (value: T) => void {
	const gap = 1000 / perSecond;
	let free = 0;
	let latest: T;
	let timer: ReturnType<typeof setTimeout> | null = null;
	const go = () => {
		timer = null;
		free = performance.now() + gap;
		act(latest);
	};
	return (value) => {
		latest = value;
		if (timer !== null) return;
		const wait = free - performance.now();
		if (wait > 0) timer = setTimeout(go, wait);
		else go();
	};
}
