import { mount, tick } from 'svelte';
import Explorer, { type Fault } from '../Explorer.svelte';
import { parts } from '../parts';
import { turn } from '../turn';
import { loadData } from '../map/load';
import { unpack, type Light, type Texts } from '../read/packed';
import { retold, sheetStore } from '../store/store';
import type { View } from '../view.svelte';
import { keptOf } from './dialects';
import { Greeting } from './greeting';
import type { Host } from './host';
import { liveAddress, readSettings, type Settings } from './settings';

declare const TIMEFRONT_VERSION: string;

/** What a prerendered page hands over, as JSON in an element of its own. */
interface Handed {
	readonly light: Light;
	readonly links: {
		readonly page: string;
		readonly embed: string;
		readonly basemap: string;
		/** Address of the folder with the texts of datasets, without a slash at the end. */
		readonly data: string;
	};
	readonly framed: boolean;
}

/** The part of the fragment that belongs to the page around the frame. */
const kept = keptOf(location.href);

/** Makes a prerendered page alive, framed or not: the Explorer over the data that the page carries. In turns. */
async function start() {
	const greeting = window.parent === window ? null : new Greeting();
	await turn();
	const { light, links, framed } = JSON.parse(
		document.getElementById('handed')!.textContent!
	) as Handed;
	let bare = false;
	let opened: View | undefined;
	let onview: ((view: View) => void) | undefined;
	let onfault: ((code: Fault) => void) | undefined;
	if (framed) {
		const { settings, ignored } = readSettings(location.search);
		dress(settings);
		bare = settings.basemap === 'none';
		// without it the page is as alive, and who frames it hears nothing
		const host = greeting && greet(greeting, settings, ignored).catch(() => null);
		onfault = (code) => void host?.then((host) => host?.fault(code));
		onview = async (view) => {
			opened = view;
			await tick();
			void show();
			void host?.then((host) => host?.open(view));
			if (settings.play && !matchMedia('(prefers-reduced-motion: reduce)').matches) view.play();
		};
	}
	await turn();
	const { sheet, told } = unpack(light);
	await turn();
	let records = $state.raw(sheetStore(sheet));
	/** What tells of events comes with what they are told by, never before. */
	async function rest() {
		const [part, texts] = await Promise.all([
			parts.rest(),
			loadData<Texts>(new URL(links.data, document.baseURI).href, light.id)
		]);
		records = retold(records, told(texts), texts.sources);
		if (opened)
			void import('./paper').then(
				({ paper }) => paper(opened!),
				() => {}
			);
		return part;
	}
	await turn();
	const target = document.getElementById('timefront')!;
	target.textContent = '';
	mount(Explorer, {
		target,
		props: {
			get store() {
				return records;
			},
			links,
			bare,
			framed,
			parts: { ...parts, rest },
			onaddress: write,
			onview,
			onfault
		}
	});
}

/**
 * How long the picture that stands for all of it may take to come, and then to be painted, before what is alive takes its
 * place; milliseconds. A frame that nobody sees is never painted.
 */
const PATIENCE = { coming: 800, painting: 2000 } as const;

/** What is alive is shown once the picture has been: a page that is empty in between would flicker. */
async function show() {
	const picture = document.querySelector<HTMLImageElement>('.still img');
	const late = (most: number) => new Promise((done) => setTimeout(done, most));
	const painted = new Promise((done) => {
		// not every browser tells that it has painted; then the frame after the next one does
		if (PerformanceObserver.supportedEntryTypes.includes('paint'))
			new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
		else requestAnimationFrame(() => requestAnimationFrame(done));
	});
	await Promise.race([picture?.decode().catch(() => {}), late(PATIENCE.coming)]);
	if (picture?.complete) await Promise.race([painted, late(PATIENCE.painting)]);
	document.documentElement.dataset.shown = '';
}

/** Fetches what understands the page around the frame. Only frames do. */
async function greet(
	greeting: Greeting,
	settings: Settings,
	ignored: readonly string[]
): Promise<Host> {
	const { Host } = await import('./host');
	return new Host(greeting, settings, ignored, location.href, TIMEFRONT_VERSION);
}

/** Says on the root what the publisher wants, for the style sheets. */
function dress({ layout, controls, dir, palette }: Settings) {
	const root = document.documentElement;
	root.dataset.layout = layout;
	root.dataset.controls = controls;
	if (palette !== 'standard') root.dataset.palette = palette;
	if (dir !== 'auto') root.dir = dir;
}

/** Never a new entry in the history, which in a frame is that of the host page. */
function write(live: string) {
	try {
		const behind = liveAddress(location.search, live, kept);
		history.replaceState(history.state, '', location.pathname + behind);
	} catch {
		// Browsers limit how often; the next rest writes it again.
	}
}

void start();
