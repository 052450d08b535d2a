import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/lib/events/dataset';
import { store } from '../../../src/lib/store/store';
import { kinds } from '../../../src/lib/events/kind';
import type { Palette } from '../../../src/lib/symbols/palette';
import { tenuresOf } from '../../../src/lib/tenuresof';
import { View } from '../../../src/lib/view.svelte';
import { picture, sizeOf, WIDTH, type PictureInput } from '../../../src/lib/write/picture';
import { card, CARD_MAP } from '../../../src/lib/write/picture-card';
import type { GroundData } from '../../../src/lib/write/picture-ground';
import { dataset, day, event, march } from '../dataset';
import { mosul } from '../mosul';

const file = (name: string) =>
	JSON.parse(
		readFileSync(new URL(`../../../data/basemap/${name}.json`, import.meta.url), 'utf8')
	) as never;
const ground: GroundData = {
	detail: file('detail.topo'),
	lakes: file('lakes.topo'),
	world: file('world.topo'),
	airports: file('airports'),
	gazetteer: file('gazetteer')
};
const none: GroundData = {
	detail: null,
	lakes: null,
	world: null,
	airports: null,
	gazetteer: null
};

const palette: Palette = {
	paper: '#fbfaf7',
	ink: '#23211d',
	soft: '#676259',
	line: '#e4dfd5',
	select: '#1f5f8b',
	dark: false,
	kinds: kinds.map(() => '#b3432b')
};

function input(view: View, more: Partial<PictureInput> = {}): PictureInput {
	return {
		seen: Object.assign(view, { tenures: tenuresOf(view) }),
		width: WIDTH,
		map: view.map ?? { lat: 36, lon: 43, zoom: 8 },
		mapHeight: 500,
		ground: none,
		groundCredit: 'Natural Earth',
		palette,
		measure: (text) => text.length * 6.5,
		address: 'https://example.org/mosul/?from=2016-07-01&to=2016-07-31',
		accessed: day('2026-11-22'),
		...more
	};
}

const viewOf = (data: Dataset) => new View(store(data));

/** The texts of a document, without markup, in order. Fails where it is not well-formed. */
function texts(xml: string): string[] {
	const open: string[] = [];
	const found: string[] = [];
	const token = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
	while (token.lastIndex < xml.length) {
		const at = token.lastIndex;
		const match = token.exec(xml);
		if (!match) throw new Error(`no XML from ${at}: ${xml.slice(at, at + 60)}`);
		const [all, end, name, attributes, empty, text] = match;
		if (/&(?!(amp|lt|gt|quot|#39);)/.test(all)) throw new Error(`a bare & in ${all.slice(0, 60)}`);
		if (text !== undefined) {
			if (text.trim()) found.push(unescaped(text));
		} else if (end) expect(open.pop()).toBe(name);
		else {
			const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, key]) => key);
			expect(new Set(names).size).toBe(names.length);
			if (!empty) open.push(name);
		}
	}
	expect(open).toEqual([]);
	return found;
}

const unescaped = (text: string) =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

/** Every number in it is one, every reference has its target, and nothing comes from outside. */
function sound(svg: string) {
	expect(/NaN|Infinity|undefined|\[object/.exec(svg)?.[0]).toBeUndefined();
	const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
	const tags = svg.replaceAll(/>[^<]*/g, '>').replaceAll('http://www.w3.org/2000/svg', '');
	const foreign = /<(script|foreignObject|image|a|style|use)\b|[\s:]href=|\son\w+=|https?:/i.exec(
		tags
	);
	expect(foreign?.[0]).toBeUndefined();
}

describe('the picture of the first view', () => {
	const view = viewOf(mosul);
	const svg = picture(input(view, { ground }));
	const all = texts(svg);

	test('says what it is of, when, and how many', () => {
		expect(all).toContain('Northern Iraq, 2014–2017');
		expect(all).toContain('17 June – 20 July 2016');
		const count = `${view.count} of ${mosul.events.length} events`;
		expect(all.some((text) => text.startsWith(count))).toBe(true);
	});

	test('names the selected event, the sources, the licence, the basemap, the address and the day', () => {
		const whole = all.join(' ');
		expect(whole).toContain(view.event!.title);
		const sources = new Set(Array.from(view.shown, (at) => view.read(at).sources).flat());
		expect(whole).toContain(`${sources.size} sources for these events`);
		expect(whole).toContain('Creative Commons Attribution 4.0');
		expect(whole).toContain('Map: Natural Earth');
		expect(whole).toContain('from=2016-07-01&to=2016-07-31, accessed 22 November 2026');
	});

	test('has towns on its map and places in its strips', () => {
		expect(all.filter((text) => text === 'Mosul').length).toBeGreaterThan(1);
		expect(all).toContain('WHO HELD WHAT');
	});

	test('is sound, 1200 wide and not too large', () => {
		sound(svg);
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1200" height="\d+"/);
		expect(sizeOf(svg).height).toBeGreaterThan(1200);
		expect(svg.length).toBeLessThan(300_000);
	});

	test('is the same for the same view', () => {
		expect(picture(input(viewOf(mosul), { ground }))).toBe(svg);
	});
});

describe('the picture for a phone', () => {
	const view = viewOf(mosul);
	const svg = picture(
		input(view, { ground, width: 380, mapHeight: 320, address: '', accessed: null })
	);

	test('is narrow, sound, and says the same', () => {
		sound(svg);
		expect(sizeOf(svg).width).toBe(560);
		expect(texts(svg)).toContain('17 June – 20 July 2016');
		expect(texts(svg).join(' ')).toContain(`${view.count} of ${mosul.events.length} events`);
	});

	test('no text reaches beyond it', () => {
		for (const [, x, text] of svg.matchAll(/<text x="([\d.]+)"[^>]*>([^<]*)</g)) {
			if (Number(x) === 20) expect(text.length * 6.5, text).toBeLessThanOrEqual(380);
		}
	});

	test('without address and day it claims neither', () => {
		expect(texts(svg).join(' ')).not.toMatch(/accessed|https:\/\/example/);
	});
});

describe('the card of a preview', () => {
	const view = viewOf(mosul);
	const svg = card(input(view, { ground, width: CARD_MAP.width, mapHeight: CARD_MAP.height }));
	const all = texts(svg);

	test('says what it is of, when, how many, of which kinds, who held what, and whom to name', () => {
		expect(svg).toMatch(/^<svg [^>]*width="800" height="418"/);
		for (const text of ['17 June – 20 July 2016', 'Battles (8)', 'Daesh', 'not known', '2016'])
			expect(all).toContain(text);
		expect(
			all.some((text) => text.startsWith(`${view.count} of ${mosul.events.length} events`))
		).toBe(true);
		expect(all.join(' ')).toContain('Map: Natural Earth');
		expect(all.join(' ')).toContain('Creative Commons Attribution 4.0');
	});

	test('is sound, for hostile and for empty data too', () => {
		sound(svg);
		const title = `</text><script>alert(1)</script>${'x'.repeat(900)}`;
		for (const data of [
			{ ...dataset([]), title, subtitle: title },
			{ ...dataset([event('a', '2016-03-02', 'riot', { lat: 36, lon: 43 })]), title: '' }
		]) {
			const made = card(input(viewOf(data), { width: CARD_MAP.width, mapHeight: CARD_MAP.height }));
			sound(made);
			texts(made);
		}
	});
});

describe('the legend', () => {
	const legend = (view: View) => texts(picture(input(view)));

	test('explains the kinds that there are and no others', () => {
		const one = dataset([event('a', '2016-03-02', 'riot', { lat: 36, lon: 43 })]);
		const all = legend(viewOf(one));
		expect(all.filter((text) => text === 'Riots')).toHaveLength(2);
		expect(all).not.toContain('Battles');
		expect(all.join()).not.toMatch(/claimed|planned|several|direction|held/i);
	});

	test('explains status and number where they are drawn', () => {
		const all = legend(viewOf(march));
		expect(all).toContain('planned');
		expect(all.join()).toContain('several events');
	});
});

describe('known on', () => {
	test('is said, and nothing of what came later is drawn', () => {
		const view = viewOf(mosul);
		view.knowBy(day('2016-07-11'));
		const whole = texts(picture(input(view, { ground }))).join(' ');
		expect(whole).toContain('As known on 11 July 2016');
		expect(whole).toContain(`of ${view.reported.events.length} events`);
		expect(whole).toContain('on 11 July 2016; bar');
	});

	test('filters and certainty are said', () => {
		const view = viewOf(mosul);
		view.filter({ kinds: new Set(['battle']), text: 'air & <base>' });
		view.trust('certain');
		const whole = texts(picture(input(view))).join(' ');
		expect(whole).toContain('Only: Battles · “air & <base>”');
		expect(whole).toContain('for certain');
	});
});

describe('hostile data', () => {
	const hostile = [
		'<script>alert(1)</script>',
		'</text></svg><svg onload="alert(1)">',
		'"><image href="https://evil.example/x.png"/>',
		'&lt;b&gt; & &#60; &nope; \'"',
		']]><!-- <![CDATA[ -->',
		'\u202egnp.exe\u2066\u0000\u0008\ufffe\ud800 מוסול الموصل',
		'x'.repeat(3000),
		'',
		'\n\t\r\n'
	];

	test.each(hostile)('%j comes out as text', (text) => {
		const data = dataset(
			[
				event('e', '2016-03-02', 'battle', {
					title: text,
					place: 'p',
					lat: 36,
					lon: 43,
					sources: ['s'],
					holder: 'a',
					heldPlaces: ['p']
				})
			],
			{
				...march,
				title: text,
				subtitle: text,
				version: text,
				attributions: [text],
				licences: [{ name: text, title: text, path: text }],
				places: [{ ...march.places[0], id: 'p', name: text, holder: 'b' }],
				actors: ['a', 'b'].map((id) => ({ ...march.actors[0], id, name: text, colour: text })),
				sources: [
					{
						id: 's',
						publisher: text,
						title: text,
						description: '',
						date: '',
						url: text,
						archiveUrl: '',
						language: '',
						via: '',
						read: true
					}
				]
			}
		);
		const view = viewOf(data);
		view.select(0);
		view.filter({ text: '' });
		const svg = picture(input(view, { address: text, groundCredit: text }));
		const whole = texts(svg).join('');
		sound(svg);
		expect(/[\u202a-\u202e\u2066-\u2069]/.test(svg)).toBe(false);
		if (text.startsWith('<script')) expect(whole).toContain('<script>alert(1)</script>');
		if (text.startsWith('&lt;')) expect(whole).toContain('&lt;b&gt; & &#60; &nope; \'"');
	});

	test('no events, nowhere, and dates without end', () => {
		sound(picture(input(viewOf(dataset([])), { ground })));
		const endless = dataset([
			event('from', '2016-03-01/..', 'battle', { lat: 36, lon: 43, precision: 50_000 }),
			event('until', '../2016-03-05', 'battle', { lat: -89.9, lon: 180 }),
			event('ever', '1900-01-01/2100-01-01', 'battle')
		]);
		const view = viewOf(endless);
		for (const zoom of [2, 7.3, 12]) {
			const svg = picture(input(view, { ground, map: { lat: 85, lon: -180, zoom } }));
			texts(svg);
			sound(svg);
		}
	});
});
