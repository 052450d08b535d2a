import { expect, test } from 'vitest';
import { kinds } from '../../../src/lib/events/kind';
import { statuses } from '../../../src/lib/events/status';
import { signsOf } from '../../../src/lib/map/signs';
import { store } from '../../../src/lib/store/store';
import { march } from '../dataset';

const { columns, find } = store(march);
const signs = (...ids: string[]) => {
	const found = signsOf(
		Uint32Array.from(ids, (id) => find(id)!),
		columns
	);
	return {
		...found,
		kinds: kinds.filter((_, kind) => found.kinds[kind]).map(({ id }) => id),
		statuses: statuses.filter((_, status) => found.statuses[status])
	};
};

test('without events there is nothing to explain', () => {
	expect(signs()).toEqual({ kinds: [], statuses: [], lasted: false, uncertain: false });
});

test('kinds and statuses are those of the events', () => {
	expect(signs('fight', 'strike', 'talks')).toEqual({
		kinds: ['battle', 'remote', 'diplomacy'],
		statuses: ['occurred', 'claimed', 'announced'],
		lasted: false,
		uncertain: false
	});
});

test('what lasted, and what may have been on several days, is told', () => {
	expect(signs('siege')).toMatchObject({ lasted: true, uncertain: false });
	expect(signs('aid')).toMatchObject({ lasted: false, uncertain: true });
	expect(signs('fight', 'camp', 'march')).toMatchObject({ lasted: true, uncertain: true });
});
