import { Parser } from 'saxen';
import { entities } from './plain';

/** An element of an XML file: local names, without the prefixes of namespaces. */
export interface Element {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: Element[];
	/** All text directly in it, CDATA too, trimmed. */
	text: string;
}

const deepest = 64;
const longest = 1_000_000;

/**
 * Reads XML and hands over each element named in `whole` when it closes, in the order in which they begin to close, with
 * those around it, from the root; outside of them nothing but texts and the elements named in `kept` stays. An element inside another
 * one that is handed over is not handed over itself. Document types are passed over: no entity is ever expanded but the
 * five of XML and characters by number. Gives what is wrong with the file, or null; what stood before it was handed over.
 */
export function readXml(
	xml: string,
	{ whole, kept }: { readonly whole: ReadonlySet<string>; readonly kept?: ReadonlySet<string> },
	found: (element: Element, around: readonly Element[]) => void
): string | null {
	const stack: Element[] = [];
	let inside = 0;
	let fault: string | null = null;
	let raw: string[][] = [];
	const parser = new Parser();
	const stop = (message: string) => {
		fault ??= message;
		parser.stop();
	};
	parser.on('error', (error) => stop(error.message));
	parser.on('warn', () => {});
	parser.on('openTag', (name, attributes) => {
		if (stack.length >= deepest) return stop(`elements within ${deepest} others`);
		const element = {
			name: local(name),
			attributes: attributesOf(attributes()),
			children: [],
			text: ''
		};
		if (inside > 0 || whole.has(element.name)) inside++;
		stack.push(element);
		raw.push([]);
	});
	const text = (part: string) => {
		const parts = raw.at(-1);
		if (parts !== undefined && parts.length < 10_000) parts.push(part);
	};
	parser.on('text', (part) => text(entities(part)));
	parser.on('cdata', text);
	parser.on('closeTag', () => {
		const element = stack.pop();
		if (element === undefined) return;
		element.text = (raw.pop() ?? []).join('').trim().slice(0, longest);
		const parent = stack.at(-1);
		if (inside > 0) inside--;
		if (inside === 0 && whole.has(element.name)) found(element, stack);
		else if (inside > 0 || kept?.has(element.name) || (!element.children.length && element.text))
			parent?.children.push(element);
	});
	parser.write(xml);
	if (fault === null) parser.end();
	raw = [];
	return fault;
}

function attributesOf(attributes: Readonly<Record<string, string>>): Map<string, string> {
	return new Map(Object.entries(attributes).map(([name, value]) => [local(name), entities(value)]));
}

function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

/** The first child of a name, or undefined. */
export function child(element: Element | undefined, name: string): Element | undefined {
	return element?.children.find((candidate) => candidate.name === name);
}

/** The text of the first child of a name, or an empty one. */
export function childText(element: Element | undefined, name: string): string {
	return child(element, name)?.text ?? '';
}

/** All elements of a name within, however deep. */
export function within(element: Element, name: string): Element[] {
	return element.children.flatMap((each) => [
		...(each.name === name ? [each] : []),
		...within(each, name)
	]);
}
