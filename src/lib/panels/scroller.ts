/** What scrolls an element: the nearest box about it that does, or the page. */
export class Scroller {
	readonly #content: HTMLElement;

	constructor(content: HTMLElement) {
		this.#content = content;
	}

	/** The box that scrolls. Which one it is can change with the width of the page. */
	get box(): Element {
		const page = pageOf(document);
		for (let box = this.#content.parentElement; box && box !== page; box = box.parentElement) {
			if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
		}
		return page;
	}

	/** Whether it is the page that scrolls. */
	get ofPage(): boolean {
		return this.box === pageOf(document);
	}

	/** From where to where the element is seen, CSS pixels from its upper edge; beyond it where there is more room. */
	get seen(): [from: number, to: number] {
		const { top } = this.#content.getBoundingClientRect();
		const { box } = this;
		if (box === pageOf(document)) return [-top, window.innerHeight - top];
		const edge = box.getBoundingClientRect().top + box.clientTop;
		return [edge - top, edge + box.clientHeight - top];
	}

	/** Where something within the element stands, CSS pixels from the element's upper edge. */
	place(inner: Element): { top: number; bottom: number } {
		const start = this.#content.getBoundingClientRect().top;
		const { top, bottom } = inner.getBoundingClientRect();
		return { top: top - start, bottom: bottom - start };
	}

	/** Scrolls down by so many CSS pixels, or up. */
	by(pixels: number) {
		if (Math.abs(pixels) >= 0.5) this.box.scrollTop += pixels;
	}
}

function pageOf({ scrollingElement, documentElement }: Document): Element {
	return scrollingElement ?? documentElement;
}
