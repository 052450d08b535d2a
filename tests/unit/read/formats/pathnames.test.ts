import { expect, test } from 'vitest';
import { endsOf, shortened } from '../../../../src/lib/read/formats/pathnames';

test('columns go by the ends of their paths where the whole says nothing, each name once', () => {
	expect(
		shortened([
			'id',
			'fields.id',
			'fields.name',
			'info.name',
			'fields.date.event',
			'location.name',
			'location.country',
			'location.type',
			'reporter.name',
			'created.date',
			'category.name',
			'author.country.name',
			'casualties.deaths.min',
			'point.lat'
		])
	).toEqual([
		'id',
		'fields.id',
		'name',
		'info.name',
		'date.event',
		'location.name',
		'country',
		'location.type',
		'reporter.name',
		'created.date',
		'category',
		'author.country.name',
		'deaths.min',
		'point.lat'
	]);
});

test('the ends of a path, but none behind somebody or something else', () => {
	expect(endsOf('properties.incident:source:url')).toEqual(['incident.source.url', 'source.url']);
	expect(endsOf('event.type.label')).toEqual(['type']);
	expect(endsOf('user.name')).toEqual([]);
	expect(endsOf('name')).toEqual([]);
});
