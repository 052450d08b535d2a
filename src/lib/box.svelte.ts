import type { Attachment } from 'svelte/attachments';
import { controlSets, layouts, type Controls, type Layout, type Room } from './arrange';

/** Attributes of the root element by which whoever starts the page says how it is to stand in a frame. */
const ATTRIBUTES = ['data-layout', 'data-controls', 'data-follows'];

/** Width of the element that tells how large text is, at the usual size. CSS pixels. */
const USUAL = 160;

/** The box that the Explorer has to fill, and what the publisher says of it. */
export class Box {
	layout: Layout = $state('auto');
	controls: Controls = $state('full');
	/** Size of the Explorer's element; 0 while it is not displayed. CSS pixels. */
	width = $state(0);
	height = $state(0);
	/** Width of ten times the root's font size. CSS pixels. */
	measure = $state(USUAL);
	/** Whether the height is the content's, because the host of the frame follows it. */
	natural = $state(false);
	readonly #framed: boolean;

	constructor(framed: boolean) {
		this.#framed = framed;
	}

	/** How many times larger than usual the text is. */
	readonly #scale = $derived.by(() => Math.max(this.measure, 1) / USUAL);

	/** What there is; null while nothing is displayed. */
	readonly room: Room | null = $derived.by(() => {
		if (!this.width) return null;
		const height = this.natural ? Infinity : this.height / this.#scale;
		return { width: this.width / this.#scale, height };
	});

	/** Keeps up with what the root element says and with the element's size. */
	readonly attach: Attachment<HTMLElement> = (element) => {
		const root = document.documentElement;
		const read = () => {
			const { layout, controls, follows } = root.dataset;
			this.layout = layouts.find((one) => one === layout) ?? 'auto';
			this.controls = controlSets.find((one) => one === controls) ?? 'full';
			this.natural = this.#framed && follows !== undefined;
		};
		const measure = () => {
			// A frame that is not displayed keeps what it had.
			if (!element.clientWidth) return;
			this.width = element.clientWidth;
			this.height = element.clientHeight;
		};
		read();
		measure();
		const told = new MutationObserver(read);
		told.observe(root, { attributeFilter: ATTRIBUTES });
		const resized = new ResizeObserver(measure);
		resized.observe(element);
		return () => {
			told.disconnect();
			resized.disconnect();
		};
	};
}
