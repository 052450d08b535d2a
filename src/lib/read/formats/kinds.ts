import { kindByName, type KindId } from '../../events/kind';

/** Beginnings of words by which a kind is known, the first that is found counts. */
const words: readonly (readonly [kind: KindId, beginnings: readonly string[]])[] = [
	['riot', ['riot', 'mob', 'loot']],
	['protest', ['protest', 'demonstrat', 'rally', 'march']],
	[
		'remote',
		[
			...[
				'ied',
				'vbied',
				'svbied',
				'bomb',
				'explo',
				'shell',
				'artill',
				'mortar',
				'rocket',
				'missile'
			],
			...['airstrike', 'strike', 'air', 'drone', 'uav', 'mine', 'landmine', 'grenade', 'suicide']
		]
	],
	[
		'civilians',
		[
			...[
				'civilian',
				'massacre',
				'execut',
				'murder',
				'assassin',
				'kidnap',
				'abduct',
				'sexual',
				'rape'
			],
			...['hostage', 'tortur', 'killing', 'terror', 'disappear']
		]
	],
	[
		'battle',
		[
			...[
				'battle',
				'clash',
				'firefight',
				'saf',
				'small',
				'ambush',
				'fight',
				'combat',
				'armed',
				'attack'
			],
			...['offensive', 'engagement', 'skirmish', 'siege', 'raid', 'assault', 'sof', 'operation']
		]
	],
	['diplomacy', ['diplom', 'agreement', 'treaty', 'talks', 'ceasefire', 'negotiat', 'peace']],
	['deployment', ['deploy', 'troop', 'movement', 'reinforc', 'mobiliz', 'mobilis']],
	['humanitarian', ['humanit', 'aid', 'displace', 'refugee', 'idp', 'evacuat']],
	['politics', ['politic', 'election', 'parliament', 'law', 'vote', 'government']],
	['announcement', ['announce', 'statement', 'declar', 'speech']],
	['strategic', ['arrest', 'seiz', 'base', 'transfer', 'strategic']]
];

const byName: ReadonlyMap<string, KindId> = new Map(
	[...kindByName].map(([name, { id }]) => [name.toLowerCase(), id])
);

/** The kind that a text speaks of: one of ours by name, or by its words; null when it says nothing of that sort. */
export function kindOf(text: string): KindId | null {
	const said = text.slice(0, 200).toLowerCase().trim();
	if (said === '') return null;
	const named = byName.get(said);
	if (named !== undefined) return named;
	if (/\bdirect fire\b/.test(said)) return 'battle';
	if (/\bmassacre.{0,60}\bmarch|\bdeath march/.test(said)) return 'civilians';
	const parts = said.split(/[^a-z]{1,20}/).filter((part) => part !== '');
	for (const [kind, beginnings] of words)
		if (parts.some((part) => beginnings.some((start) => starts(part, start)))) return kind;
	return null;
}

/** Names of columns that say what the rows are: `battle_name`, `Date of attack`. */
const NAMING =
	/^(?:date|name|type|title|place|location|time) of (.{1,40})$|^(.{1,40}?)[ _]?(?:name|id|date|title|year|location|site|number|no)$/i;

/** The kind that the names of a table's columns speak of, those that name its rows; null when none does. */
export function kindOfColumns(header: readonly string[]): KindId | null {
	const named = header.flatMap((name) => {
		const found = NAMING.exec(name.replaceAll('_', ' ').trim());
		return found === null ? [] : [found[1] ?? found[2]];
	});
	return kindOf(named.join(' '));
}

/** Short beginnings must be the whole word, or its plural. */
function starts(word: string, beginning: string): boolean {
	return beginning.length <= 4
		? word === beginning || word === `${beginning}s`
		: word.startsWith(beginning);
}
