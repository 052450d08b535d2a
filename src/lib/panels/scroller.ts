/** What scrolls an element: the nearest box about it that does, or the page. */
export class Scroller {
	readonly #content: HTMLElement;
	#box: Element;

	constructor(content: HTMLElement) {
		this.#content = content;
		this.#box = boxOf(content);
	}

	/** Looks again for the box that scrolls: which one it is can change with the width of the page. */
	find(): Element {
		return (this.#box = boxOf(this.#content));
	}

	/** Whether it is the page that scrolls. */
	get ofPage(): boolean {
		return this.#box === pageOf(document);
	}

	/** How far it has been scrolled, CSS pixels. */
	get scrolled(): number {
		return this.#box.scrollTop;
	}

	/** From where to where the element is seen, CSS pixels from its upper edge; beyond it where there is more room. */
	get seen(): [from: number, to: number] {
		const { top } = this.#content.getBoundingClientRect();
		if (this.ofPage) return [-top, window.innerHeight - top];
		const edge = this.#box.getBoundingClientRect().top + this.#box.clientTop;
		return [edge - top, edge + this.#box.clientHeight - top];
	}

	/** Where something within the element stands, CSS pixels from the element's upper edge. */
	place(inner: Element): { top: number; bottom: number } {
		const start = this.#content.getBoundingClientRect().top;
		const { top, bottom } = inner.getBoundingClientRect();
		return { top: top - start, bottom: bottom - start };
	}

	/** Scrolls down by so many CSS pixels, or up. */
	by(pixels: number) {
		if (Math.abs(pixels) >= 0.5) this.#box.scrollTop += pixels;
	}
}

function boxOf(content: Element): Element {
	const page = pageOf(document);
	for (let box = content.parentElement; box && box !== page; box = box.parentElement) {
		if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
	}
	return page;
}

function pageOf({ scrollingElement, documentElement }: Document): Element {
	return scrollingElement ?? documentElement;
}
