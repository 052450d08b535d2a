import { expect, test } from 'vitest';
import { draftOf, Fields } from '../../../../src/lib/read/formats/fields';

const draft = (values: Record<string, string>) =>
	draftOf(
		new Fields(Object.entries(values).map(([name, value]) => ({ name, value }))),
		'Feature 1'
	);

test.each([
	['a name in English', { Name_Geo: 'ენაგეთი', Name_Eng: 'Enageti', Years: '1488' }, 'Enageti'],
	['the engagement, not its war', { Engagement: 'Siege of X', War: 'Tuscarora War' }, 'Siege of X'],
	['an activity', { FID: '0', Activity: 'Sit-in at the hall' }, 'Sit-in at the hall'],
	['the end of a path', { 'properties.incident:detail': 'Burnt down' }, 'Burnt down'],
	['what and where', { crime_type: 'FRAUD', district: 'D1' }, 'FRAUD, D1'],
	['where, as the type is a number', { type: '5', place: 'My village' }, 'My village'],
	['any name', { siege_name: 'Of Ghent', user_name: 'ann' }, 'Of Ghent'],
	['any words', { remark: 'no more than this', at: '5 June 1944' }, 'no more than this'],
	['nobody’s name', { user_name: 'ann bee', 'reporter.name': 'ann' }, 'Feature 1'],
	['no address and no record', { detail: 'https://a.example/x', tags: '{"a": 1}' }, 'Feature 1']
])('a title of a feature: %s', (_, values, title) => {
	expect(draft(values).title).toBe(title);
});

test('a type by any name is a kind; an address is no summary', () => {
	const { kind, subkind } = draft({ Name: 'a', conflict_type: 'Ambush', weapon_type: 'Rocket' });
	expect([kind, subkind]).toEqual(['battle', 'Ambush']);
	expect(draft({ title: 'a', detail: 'https://a.example/x' }).summary).toBe('');
});
