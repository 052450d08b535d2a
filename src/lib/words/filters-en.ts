import { english } from './en';

const { whole } = english;

/** The texts of the filters where there is too much to choose from to list it all, in English. */
export const filterWords = {
	find: { actors: 'Find an actor', places: 'Find a place' },
	more: (count: number) =>
		count === 1 ? '1 more: find it by its name' : `${whole(count)} more: find them by name`,
	none: 'Nothing of that name'
};
