/**
 * The loader: a classic script of its own that defines `<timefront-view>`. What stands between the element's tags is
 * shown until its frame is ready, and again when it fails. Attributes: `src`, an embed from where this script comes from,
 * or from where its `data-from` says (for copies and inline ones); `height`, CSS pixels until the content says its own,
 * or for good with `fixed`; `loading="eager"` to start before the element comes near; `sandbox` as of an iframe, or
 * `none`; `title`; `timeout`, milliseconds until it counts as failed. `data-state` says how far it is. The commands of
 * `commands.ts` are methods that return promises, rejected with an error that has a `code`; they wake an element that
 * has not started. The events of `watch.svelte.ts` and `host.ts` are dispatched under their names after `timefront:`.
 */
const NAME = 'timefront-view';
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
/** Milliseconds: for an answer, until a start has failed, and from the frame's load to its greeting. */
const ANSWER = 5000;
const START = 15000;
const GREETING = 1000;
/** Heights of a frame, CSS pixels. */
const FIRST = 560;
const LEAST = 120;
const MOST = 5000;

// A sheet made by script is none that a host's `style-src` blocks.
const sheet = new CSSStyleSheet();
sheet.replaceSync(
	':host{display:grid;grid:auto/minmax(0,1fr);width:100%}' +
		'iframe,div{grid-area:1/1}iframe{width:100%;border:0}' +
		':host([hidden]:not([hidden=until-found])),:host([data-state=ready]) div,:host([data-state=error]) iframe{display:none!important}' +
		':host(:not([data-state=loading])),:host([data-state=error]) div{min-height:0!important}' +
		':host(:not([data-state=ready])) iframe{visibility:hidden}' +
		'@media print{:host(:not(:empty)) div{display:block!important}:host(:not(:empty)) iframe{display:none!important}}'
);

interface Call {
	readonly message: object;
	readonly settle: (ok: boolean, value: unknown) => void;
}

class TimefrontView extends HTMLElement {
	static observedAttributes = ['src', 'height', 'title'];
	/** Where frames may come from, as protocol and host. Each copy of the loader adds its own place. */
	static from = new Set<string>();

	static {
		const methods = this.prototype as unknown as Record<string, unknown>;
		const names = 'setTime setView select setFilter play pause getState setTheme focus';
		for (const name of names.split(' ')) {
			methods[name] = function (this: TimefrontView, args: unknown) {
				return this.#call(name, args);
			};
		}
	}

	readonly #fallback = document.createElement('div');
	#frame: HTMLIFrameElement | null = null;
	#near: IntersectionObserver | null = null;
	#port: MessagePort | null = null;
	#origin = ''; // that the frame speaks from
	/** Those without an answer yet, in their order. */
	readonly #calls = new Map<number, Call>();
	#called = 0;
	#timer: ReturnType<typeof setTimeout> | number = 0;
	#begun = false;
	#removed = false;
	#live = false;

	constructor() {
		super();
		this.#fallback.append(document.createElement('slot'));
		this.attachShadow({ mode: 'open' }).append(this.#fallback);
	}

	connectedCallback() {
		try {
			this.shadowRoot!.adoptedStyleSheets = [sheet];
		} catch {
			// another document takes the sheet away, and may not have it
		}
		this.#removed = false;
		if (this.#frame)
			this.#await(); // moved: it loads anew by itself
		else if (!this.#begun) this.#begin();
	}

	connectedMoveCallback() {} // so that `moveBefore` leaves the frame as it is

	disconnectedCallback() {
		setTimeout(() => {
			if (this.isConnected) return;
			this.#removed = true;
			this.#stop();
			this.#refuse('not-allowed');
			delete this.dataset.state;
		});
	}

	attributeChangedCallback(name: string) {
		this.#dress();
		if (name == 'src' && this.#begun) {
			this.#stop();
			this.#begin();
		}
	}

	#dress() {
		const height = px(this.getAttribute('height') ?? FIRST);
		this.#fallback.style.minHeight = height;
		if (!this.#frame) return;
		this.#frame.title = this.title || 'Timefront';
		if (!this.#live || this.hasAttribute('fixed')) this.#frame.style.height = height;
	}

	#begin() {
		this.#begun = true;
		this.dataset.state = 'loading';
		if (this.getAttribute('loading') == 'eager' || this.#calls.size) return this.#start();
		this.#near = new IntersectionObserver(
			(entries) => entries.at(-1)!.isIntersecting && this.#start(),
			{ rootMargin: '200px' }
		);
		this.#near.observe(this);
	}

	#start() {
		if (this.#frame) return;
		this.#near?.disconnect();
		const address = read(this.getAttribute('src') || 'x:');
		if (!TimefrontView.from.has(placeOf(address))) return this.#fail('bad-src');
		const frame = (this.#frame = document.createElement('iframe'));
		const sandbox = this.getAttribute('sandbox') ?? SANDBOX;
		if (sandbox != 'none') frame.setAttribute('sandbox', sandbox);
		frame.allow = 'fullscreen; clipboard-write';
		frame.referrerPolicy = 'strict-origin';
		frame.src = address.href;
		frame.onload = () => {
			const { contentWindow } = frame; // another one once it has been moved or taken away
			const late = () =>
				frame.contentWindow == contentWindow && !this.#port && this.#fail('timeout');
			if (!this.#port) setTimeout(late, GREETING);
		};
		this.#origin = /none|same-origin/i.test(sandbox) ? address.origin : 'null';
		this.#dress();
		addEventListener('message', this.#hear);
		this.#await();
		this.shadowRoot!.append(frame);
	}

	#await() {
		this.#live = false;
		this.#port = null;
		this.dataset.state = 'loading';
		clearTimeout(this.#timer);
		// what a timer cannot hold, such as `Infinity`, would be no wait at all
		const wait = +this.getAttribute('timeout')! % 1e9 || START;
		this.#timer = setTimeout(() => this.#fail('timeout'), wait);
	}

	readonly #hear = ({ source, origin, data }: MessageEvent) => {
		const { contentWindow } = this.#frame!;
		// in a host without an origin the frame has none either, whatever its sandbox
		const foreign = origin != this.#origin && (origin != 'null' || self.origin != origin);
		if (source != contentWindow || foreign) return;
		if (data?.timefront !== 1 || data.type != 'hello') return;
		this.#live = false;
		this.#port?.close();
		const { port1, port2 } = new MessageChannel();
		this.#port = port1;
		port1.onmessage = ({ data }) => {
			try {
				this.#take(data);
			} catch {
				// a frame that means harm says what is no message
			}
		};
		contentWindow!.postMessage(
			{ timefront: 1, type: 'connect', auto: !this.hasAttribute('fixed') },
			origin == 'null' ? '*' : origin,
			[port2]
		);
	};

	#take({ type, id, ok, result, error, name, detail }: Record<string, never>) {
		if (type == 'reply') this.#calls.get(id)?.settle(ok, ok ? result : error);
		if (type != 'event') return;
		if (name == 'size' && !this.hasAttribute('fixed'))
			this.#frame!.style.height = px((detail as { height?: unknown } | null)?.height);
		if (name == 'ready') {
			clearTimeout(this.#timer);
			this.#live = true;
			this.dataset.state = name;
			// white space is no fallback: it would be printed in the place of the frame
			if (!this.children[0]) this.textContent = this.textContent!.trim();
			for (const call of this.#calls.values()) this.#send(call);
		}
		this.#emit(name, detail);
	}

	#call(name: string, args: unknown) {
		return new Promise<unknown>((resolve, reject) => {
			const id = ++this.#called;
			const settle = (ok: boolean, value: unknown) => {
				clearTimeout(timer);
				this.#calls.delete(id);
				if (ok) resolve(value);
				else reject(Object.assign(Error(name), { code: value }));
			};
			const timer = setTimeout(settle, ANSWER, false, 'timeout');
			const call = { message: { type: 'command', id, name, args }, settle };
			this.#calls.set(id, call);
			if (this.#removed) this.#refuse('not-allowed');
			else if (this.#live) this.#send(call);
			else if (this.#begun) this.#start();
			if (name == 'focus') this.#frame?.focus();
		});
	}

	#send({ message, settle }: Call) {
		try {
			this.#port!.postMessage(message);
		} catch {
			settle(false, 'bad-args'); // Something that cannot be sent, such as a function.
		}
	}

	#fail(code: string) {
		clearTimeout(this.#timer);
		this.dataset.state = 'error';
		this.#refuse(code);
		this.#emit('error', { code, recoverable: code != 'bad-src' });
	}

	#refuse(code: string) {
		for (const { settle } of this.#calls.values()) settle(false, code);
	}

	#emit(name: string, detail: unknown) {
		this.dispatchEvent(
			new CustomEvent(`timefront:${name}`, { bubbles: true, composed: true, detail })
		);
	}

	#stop() {
		this.#begun = this.#live = false;
		clearTimeout(this.#timer);
		this.#near?.disconnect();
		removeEventListener('message', this.#hear);
		this.#port?.close();
		this.#port = null;
		this.#frame?.remove();
		this.#frame = null;
	}
}

/** An address, absolute or relative to the page. An anchor reads any and never throws. */
function read(address: string): HTMLAnchorElement {
	return Object.assign(document.createElement('a'), { href: address });
}

function placeOf({ protocol, host }: HTMLAnchorElement): string {
	return protocol + host;
}

function px(height: unknown): string {
	return `${Math.min(MOST, Math.max(LEAST, parseInt(height as string) || 0))}px`;
}

const script = document.currentScript as HTMLScriptElement | null;
const known = customElements.get(NAME) as typeof TimefrontView | undefined;
// Before the definition, which starts the elements that stand in the page already.
(known ?? TimefrontView).from.add(placeOf(read(script?.dataset.from || script?.src || '.')));
if (!known) customElements.define(NAME, TimefrontView);
