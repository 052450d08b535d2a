import { expect, test } from 'vitest';
import { tenures } from '../../../src/lib/events/tenures';
import { holderLooks } from '../../../src/lib/symbols/holder';
import type { Palette } from '../../../src/lib/symbols/palette';
import { actor } from '../dataset';
import { mosul } from '../mosul';

const light: Palette = {
	paper: '#fff',
	ink: '#111',
	soft: '#777',
	line: '#ccc',
	select: '#00f',
	dark: false,
	kinds: []
};
const dark: Palette = { ...light, paper: '#000', ink: '#eee', soft: '#999', dark: true };

const actors = [
	actor('red', { colour: '#55514b' }),
	actor('press'),
	actor('blue', { colour: '#6d8fbf' }),
	actor('green', { colour: '#d3b04f' }),
	actor('grey', { colour: '#8a8a8a' })
];

test('patterns go to the actors with a colour, in the order of the table, and begin anew', () => {
	const look = holderLooks(actors, light);
	expect(['red', 'blue', 'green', 'grey'].map((holder) => look(holder))).toEqual([
		{ colour: '#55514b', pattern: 'ring' },
		{ colour: '#6d8fbf', pattern: 'double' },
		{ colour: '#d3b04f', pattern: 'disc' },
		{ colour: '#8a8a8a', pattern: 'ring' }
	]);
});

test('an actor without a colour takes no pattern from the others', () => {
	const look = holderLooks(actors, light);
	const without = holderLooks(
		actors.filter(({ colour }) => colour),
		light
	);
	expect(look('green')).toEqual(without('green'));
});

test.each([light, dark])('contested and unknown have looks of their own', (palette) => {
	const look = holderLooks(actors, palette);
	expect(look('contested')).toEqual({ colour: palette.ink, pattern: 'contested' });
	expect(look('unknown')).toEqual({ colour: palette.soft, pattern: 'unknown' });
});

test.each(['press', 'stranger'])('what has no look of its own, as %s, looks unknown', (holder) => {
	expect(holderLooks(actors, light)(holder).pattern).toBe('unknown');
});

test('on dark ground dark colours become lighter, light ones stay, and so do patterns', () => {
	const look = holderLooks(actors, dark);
	expect(look('red')).toEqual({ colour: 'rgb(150 147 143)', pattern: 'ring' });
	expect(look('blue')).toEqual({ colour: '#6d8fbf', pattern: 'double' });
	expect(look('green')).toEqual({ colour: '#d3b04f', pattern: 'disc' });
});

test.each([light, dark])('all holders of the shipped dataset look different', (palette) => {
	const look = holderLooks(mosul.actors, palette);
	const holders = new Set([...tenures(mosul).values()].flat().map(({ holder }) => holder));
	const looks = [...holders].map((holder) => look(holder));
	expect(new Set(looks.map(({ pattern }) => pattern)).size).toBe(holders.size);
	expect(new Set(looks.map(({ colour }) => colour)).size).toBe(holders.size);
});
