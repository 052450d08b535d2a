import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link } from '../../../src/lib/read/link';

test.each([
	'https://example.org/a?b=c#d',
	'http://example.org',
	'HTTPS://EXAMPLE.ORG/',
	'mailto:desk@example.org',
	'https://ar.wikipedia.org/wiki/الموصل'
])('%s passes as it stands', (address) => {
	expect(link(address)).toBe(address);
});

test.each([
	'',
	'example.org',
	'/a/b',
	'//example.org',
	'javascript:alert(1)',
	'JavaScript:alert(1)',
	'java\tscript:alert(1)',
	'\u0001javascript:alert(1)',
	'data:text/html,x',
	'file:///etc/passwd',
	'ftp://example.org',
	'https://user@example.org/',
	'https://user:word@example.org/',
	'https://example.org/\u202Egpj.exe',
	'https://',
	`https://example.org/${'a'.repeat(2048)}`
])('%o does not', (address) => {
	expect(link(address)).toBeNull();
});

test('whatever passes is http, https or mailto to a browser', () => {
	const scheme = fc.constantFrom(
		'http:',
		'https:',
		'mailto:',
		'javascript:',
		'data:',
		' ',
		'\t',
		''
	);
	fc.assert(
		fc.property(scheme, fc.string(), (start, rest) => {
			const address = link(start + rest);
			if (address !== null) expect(new URL(address).protocol).toMatch(/^(https?|mailto):$/);
		})
	);
});
