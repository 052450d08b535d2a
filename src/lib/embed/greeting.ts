/** The version of the protocol: see `messages.ts`. */
export const PROTOCOL = 1;

/** The message that a frame greets with. It contains nothing, so it may go to whoever is there. */
export const hello = { timefront: PROTOCOL, type: 'hello' } as const;

/**
 * Greets the page around the frame at once, and keeps its answer for whoever comes to take it: what understands it is
 * fetched meanwhile.
 */
export class Greeting {
	#last: MessageEvent | null = null;
	#hear = (event: MessageEvent) => {
		// others may speak in between
		if (event.data?.timefront === PROTOCOL) this.#last = event;
	};

	constructor() {
		addEventListener('message', (event) => {
			// nobody else has anything to say
			if (event.source === window.parent && event.ports.length === 1) this.#hear(event);
		});
		window.parent.postMessage(hello, '*');
	}

	/** Hands over what has been heard, and from now on whatever is. */
	take(hear: (event: MessageEvent) => void) {
		this.#hear = hear;
		if (this.#last) hear(this.#last);
		this.#last = null;
	}
}
