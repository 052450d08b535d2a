import { plainNames, whatNames } from './columnnames';

/** Names as this file has them, then those of columns in any language. */
function also(own: readonly string[], columns: string): string[] {
	return [...new Set([...own, ...plainNames(columns)])];
}

/** How the members of features are called by what they say, the likeliest first. */
export const names = {
	id: [
		'eventidcnty',
		'eventid',
		'incidentid',
		'id',
		'uid',
		'uuid',
		'globalid',
		'globaleventid',
		'objectid',
		'fid',
		'ogcfid'
	],
	title: [
		...also(
			[
				'title',
				'headline',
				'name',
				'eventname',
				'eventtitle',
				'label',
				'battlename',
				'subject',
				'incident'
			],
			whatNames.title
		),
		'activity'
	],
	summary: also(
		[
			'summary',
			'description',
			'desc',
			'text',
			'notes',
			'note',
			'details',
			'narrative',
			'comment',
			'comments',
			'popupcontent',
			'sourceheadline',
			'content',
			'cmt'
		],
		whatNames.summary
	),
	kind: also(
		[
			'eventtype',
			'kind',
			'category',
			'type',
			'disordertype',
			'class',
			'eventclass',
			'incidenttype'
		],
		whatNames.kind
	),
	subkind: ['subeventtype', 'subkind', 'subcategory', 'subtype', 'weapon', 'attacktype'],
	place: also(
		[
			'placename',
			'location',
			'place',
			'city',
			'town',
			'locality',
			'village',
			'wherecoordinates',
			'settlement',
			'address',
			'site'
		],
		whatNames.place
	),
	killed: [
		'deathsbest',
		'best',
		'fatalities',
		'deaths',
		'killed',
		'nkill',
		'dead'
	] as readonly string[],
	actors: ['actor1', 'actor2', 'sidea', 'sideb', 'actor', 'actors', 'perpetrator', 'gname']
} as const;
