import { expect, test } from 'vitest';
import { kindOf } from '../../../../src/lib/read/formats/kinds';

test.each([
	['Massacre, Forced Expulsion, Death March', 'civilians'],
	['Massacre in March 1948', 'civilians'],
	['March for peace', 'protest'],
	['Protest after the massacre', 'protest']
])('%s is of the kind %s', (text, kind) => {
	expect(kindOf(text)).toBe(kind);
});
