import { describe, expect, test } from 'vitest';
import { mappings, shapeOf } from '../../../../src/lib/panels/open/mappings';
import { memory } from '../../../../src/lib/panels/open/memory';

function storage() {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name)
	};
}

const forbidden = () => {
	throw new DOMException('not here', 'SecurityError');
};

describe('what is kept on the device', () => {
	test('is found by the next visit, and forgotten when asked', () => {
		const device = storage();
		memory(() => device).set('a', '1');
		expect(memory(() => device).get('a')).toBe('1');
		memory(() => device).forget('a');
		expect(memory(() => device).get('a')).toBe(null);
	});

	test('lasts for the visit where the storage may not even be touched', () => {
		const kept = memory(forbidden);
		expect(kept.get('a')).toBe(null);
		kept.set('a', '1');
		expect(kept.get('a')).toBe('1');
		kept.forget('a');
		expect(kept.get('a')).toBe(null);
	});

	test('lasts for the visit where the storage is full', () => {
		const full = { ...storage(), setItem: forbidden };
		const kept = memory(() => full);
		kept.set('a', '1');
		expect(kept.get('a')).toBe('1');
	});
});

describe('mappings', () => {
	const header = ['When', 'Where'];

	test('come back for a table of the same columns, whatever their capitals', () => {
		const kept = mappings(memory(storage));
		const device = storage();
		const all = mappings(memory(() => device));
		all.keep(header, { date: [0], place: [1] });
		expect(all.of([' when', 'WHERE '])).toEqual({ date: [0], place: [1] });
		expect(all.of(['Where', 'When'])).toBe(null);
		expect(all.of(['When', 'Where', 'Who'])).toBe(null);
		expect(kept.of(header)).toBe(null);
		all.forget(header);
		expect(all.of(header)).toBe(null);
	});

	test('do not tell the storage what the columns are called', () => {
		const device = storage();
		mappings(memory(() => device)).keep(['Informant', 'Phone'], { title: [0] });
		expect(JSON.stringify([...device.kept])).not.toMatch(/informant|phone/i);
	});

	test.each([
		['no JSON', '{'],
		['a list', '[]'],
		['nothing', 'null'],
		['a role that is none', '{"__proto__":[0]}'],
		['an unknown role', '{"colour":[0]}'],
		['a column beyond the table', '{"date":[2]}'],
		['a negative column', '{"date":[-1]}'],
		['no columns', '{"date":"0"}']
	])('that were tampered with are not taken: %s', (_, text) => {
		const device = storage();
		device.setItem(`timefront:columns:${shapeOf(header)}`, text);
		expect(mappings(memory(() => device)).of(header)).toBe(null);
	});
});
