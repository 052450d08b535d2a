import { expect, test } from 'vitest';
import { exporting } from '../../scripts/classic-chunks';

const property = (name: string, value: string) =>
	`Object.defineProperty(exports,\`${name}\`,{enumerable:!0,get:function(){return ${value}}})`;

/** What code exports, run with the few lines that chunks have around them. */
function run(code: string): Record<string, unknown> {
	const exports = {};
	const give = (to: object, all: Record<string, () => unknown>) => {
		for (const name in all) Object.defineProperty(to, name, { get: all[name] });
	};
	new Function('exports', 'give', code)(exports, give);
	return exports;
}

test('what a chunk exports is the same in fewer bytes, and follows its variables', () => {
	const code = `let a=1,b=2;${property('$', 'a')},${property('x1', 'b')};${property('c', 'a')};a=3;`;
	const short = exporting(code);
	expect(short).toBe('let a=1,b=2;give(exports,{$:()=>a,x1:()=>b,c:()=>a});a=3;');
	expect([run(short).$, run(short).x1, run(short).c]).toEqual([3, 2, 3]);
});

test('exports stay where they stand between other things, and other code as it is', () => {
	expect(exporting(`f(),${property('a', 'b')},g()`)).toBe('f(),give(exports,{a:()=>b}),g()');
	expect(exporting('Object.defineProperty(exports,"a",{value:1})')).toContain('value:1');
});
