import { kinds } from '../../../src/lib/events/kind';
import type { LaneNames } from '../../../src/lib/timeline/lanes';

export const names: LaneNames = {
	kinds: Object.fromEntries(kinds.map(({ id, name }) => [id, name])),
	otherPlaces: 'Other places',
	otherActors: 'Other actors'
};
