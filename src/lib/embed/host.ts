import { addressIn, readAddress } from '../address';
import { turn } from '../turn';
import type { View } from '../view.svelte';
import { obey } from './commands';
import { dialects, type Dialect } from './dialects';
import { Heights } from './heights';
import type { Greeting } from './greeting';
import { readCommand, readConnect, readyDetail, type Command } from './messages';
import type { Fault } from '../Explorer.svelte';
import type { Settings } from './settings';
import { watch } from './watch.svelte';

/** What the reader does that can change something. */
const DOINGS = ['pointerdown', 'keydown', 'wheel', 'click', 'input'] as const;

/**
 * The page around a frame, as the framed page sees it: it has been greeted, and is told of the view once there is one.
 * `href` is the address that the frame was asked for by.
 */
export class Host {
	#port: MessagePort | null = null;
	/** Whether the page around may command: it is the one that `origin` names, if that names any. */
	#obeyed = false;
	#view: View | null = null;
	#dialects: readonly Dialect[] = [];
	#heights = new Heights();
	#due = 0;
	#begun = 0;
	#acts = 0;
	#actor: 'user' | 'host' = 'host';
	readonly #settings: Settings;
	readonly #ignored: readonly string[];
	readonly #version: string;

	constructor(
		greeting: Greeting,
		settings: Settings,
		ignored: readonly string[],
		href: string,
		version: string
	) {
		this.#settings = settings;
		this.#ignored = ignored;
		this.#version = version;
		const { childId, autoheight } = settings;
		const around = location.ancestorOrigins?.[0] ?? document.referrer;
		if (autoheight) this.#dialects = dialects({ href, childId, around });
		if (this.#dialects.length) this.#follow(true);
		greeting.take((event) => this.#connect(event));
	}

	/** The view can be used now. */
	open(view: View) {
		this.#view = view;
		for (const doing of DOINGS)
			addEventListener(doing, () => this.#act('user'), { capture: true, passive: true });
		addEventListener('click', (event) => this.#leave(event), true);
		// the middle button opens a link, the right one its menu
		addEventListener('auxclick', (event) => event.button === 1 && this.#leave(event), true);
		watch(
			view,
			(name, detail) => {
				this.#acts++;
				this.#tell(name, detail);
			},
			() => this.#actor
		);
		new ResizeObserver(() => this.#resized()).observe(document.body);
		void this.#begin();
	}

	#connect({ origin, data, ports }: MessageEvent) {
		const connect = readConnect(data);
		if (!connect) return;
		this.#port?.close();
		this.#port = ports[0];
		this.#port.onmessage = (event) => this.#command(readCommand(event.data));
		this.#obeyed = this.#settings.origin === null || this.#settings.origin === origin;
		this.#follow(this.#settings.autoheight && (connect.auto || this.#dialects.length > 0));
		void this.#begin();
	}

	/**
	 * First the height, so that the host can show the frame as high as it is; in a turn of its own, when the page has come to
	 * follow its content or not.
	 */
	async #begin() {
		const begun = ++this.#begun;
		await turn();
		const view = this.#view;
		if (!view || begun !== this.#begun) return;
		this.#heights = new Heights();
		this.#measure();
		if (!this.#port) return;
		const { state, ignored } = readAddress(addressIn(location), view.stateAt);
		const unknown = state.selected !== null && view.store.find(state.selected) === undefined;
		this.#tell(
			'ready',
			readyDetail(view, this.#version, [
				...new Set([...this.#ignored, ...ignored, ...(unknown ? ['event'] : [])])
			])
		);
	}

	#tell(name: string, detail: unknown) {
		this.#port?.postMessage({ type: 'event', name, detail });
	}

	#command(command: Command | null) {
		if (!command) return;
		const { id, name, args } = command;
		const reply = (answer: object) => this.#port?.postMessage({ type: 'reply', id, ...answer });
		if (!this.#obeyed) return reply({ ok: false, error: 'not-allowed' });
		if (!this.#view) return reply({ ok: false, error: 'busy' });
		this.#act('host');
		reply(
			obey(this.#view, name, args, {
				mapSize() {
					const map = document.querySelector('.map')?.getBoundingClientRect();
					return { width: map?.width ?? innerWidth, height: map?.height ?? innerHeight };
				},
				focus
			})
		);
	}

	/** Tells of a part that could not be loaded. The reader may try again. */
	fault(code: Fault) {
		this.#tell('error', { code, recoverable: true });
	}

	#act(actor: 'user' | 'host') {
		this.#actor = actor;
		this.#acts++;
	}

	#leave({ target }: MouseEvent) {
		const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
		if (!link || link.origin === location.origin) return;
		this.#tell('link', { href: link.href, id: this.#view?.event?.id ?? null });
	}

	/** Where the host follows the height of the content, the content must not follow that of the frame. */
	#follow(follows: boolean) {
		document.documentElement.toggleAttribute('data-follows', follows);
	}

	#resized() {
		if (!this.#due) this.#due = requestAnimationFrame(() => this.#measure());
	}

	#measure() {
		this.#due = 0;
		// A frame that is not displayed has no size.
		if (!this.#settings.autoheight || !innerWidth) return;
		const height = Math.ceil(document.body.getBoundingClientRect().height);
		const measured = { height, width: innerWidth, acts: this.#acts };
		const next = this.#heights.next(measured, performance.now());
		if (next === 'loop') this.#tell('error', { code: 'resize-loop', recoverable: true });
		else if (next === 'tell') {
			this.#tell('size', { height });
			for (const dialect of this.#dialects) window.parent.postMessage(dialect(height), '*');
		} else if (next) setTimeout(() => this.#resized(), next.wait);
	}
}

/**
 * Gives the focus to the window of time. As long as the reader has done nothing in the frame, WebKit gives it to the frame
 * alone: then the first key brings it there.
 */
function focus() {
	const slider = document.querySelector<HTMLElement>('[role="slider"]');
	slider?.focus();
	if (!slider || document.activeElement === slider) return;
	const hand = (event: KeyboardEvent) => {
		if (document.activeElement !== document.body || event.key === 'Tab') return;
		event.stopImmediatePropagation();
		event.preventDefault();
		slider.focus();
		slider.dispatchEvent(new KeyboardEvent(event.type, event));
	};
	addEventListener('keydown', hand, { capture: true, once: true });
}
