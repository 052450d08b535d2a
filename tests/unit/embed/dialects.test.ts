import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dialects, keptOf } from '../../../src/lib/embed/dialects';

const spoken = (href: string, { childId = null as string | null, around = '' } = {}) =>
	dialects({ href, childId, around }).map((dialect) => dialect(640));
const HREF = 'https://embeds.example/embed/mosul/';

test('without a trigger nothing is spoken', () => {
	expect(spoken(HREF, { around: 'https://news.example' })).toEqual([]);
	expect(spoken(`${HREF}?amp=1&secret=abc`)).toEqual([]);
	expect(spoken(`${HREF}#amp=0&secret=`)).toEqual([]);
	expect(spoken(`${HREF}#?secret=a%20b`)).toEqual([]);
	expect(spoken(HREF, { around: 'https://medium.com.example.org' })).toEqual([]);
	expect(spoken(HREF, { around: 'http://medium.com' })).toEqual([]);
});

test('each trigger has its own dialect, and all of them say the height', () => {
	expect(spoken(`${HREF}#amp=1`)).toEqual([{ sentinel: 'amp', type: 'embed-size', height: 640 }]);
	expect(spoken(`${HREF}#?secret=aB3`)).toEqual([{ message: 'height', value: 640, secret: 'aB3' }]);
	expect(spoken(HREF, { childId: 'one' })).toEqual(['pymxPYMxonexPYMxheightxPYMx640']);
	for (const around of ['https://cdn.embedly.com', 'https://medium.com/', 'https://x.medium.com'])
		expect(spoken(HREF, { around })).toEqual([
			JSON.stringify({ src: HREF, context: 'iframe.resize', height: 640 })
		]);
	expect(spoken(`${HREF}#amp=1`, { childId: 'one' })).toHaveLength(2);
});

test('what the page around put into the fragment is kept, and nothing else', () => {
	expect(keptOf(`${HREF}#?secret=aB3`)).toBe('secret=aB3');
	expect(keptOf(`${HREF}#from=2016-07-01&amp=1`)).toBe('amp=1');
	expect(keptOf(`${HREF}#from=2016-07-01`)).toBe('');
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (hash) => {
			const href = new URL(`#${hash}`, HREF).href;
			expect(keptOf(href)).toMatch(/^(amp=\w+)?&?(secret=\w+)?$/);
			for (const message of spoken(href)) expect(JSON.stringify(message)).toContain('640');
		})
	);
});
