import type { GivenFile, Glimpse, Wrapper } from './format';
import { jsonStart } from './jsonstart';
import { decode } from './text';

/** What stands before JSON that a script gives to a variable or to a function: `var data = `, `eqfeed_callback(`. */
const BEFORE =
	/^(?:\s|\/\*[^*]{0,400}\*\/|\/\/[^\n]{0,200}\n){0,9}(?:export default |(?:(?:export )?(?:var|let|const) )?[\w$.[\]'"]{1,80} {0,3}[=(]\s{0,3})(?=[[{])/;

/** JSON in a script, as maps and timelines on the web load it. */
export const scripts: Wrapper = {
	id: 'script',
	recognises,
	async unwrap(file) {
		const { text } = decode(file.bytes);
		const start = BEFORE.exec(text.slice(0, 4000))?.[0].length ?? 0;
		const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
		return [{ name: innerName(file), bytes: new TextEncoder().encode(text.slice(start, end)) }];
	}
};

function recognises({ start }: Glimpse): boolean {
	const [before] = BEFORE.exec(start.slice(0, 4000)) ?? [];
	if (before === undefined) return false;
	const paths = jsonStart(start.slice(before.length).replace(/[)\s;]{1,20}$/, ''))?.paths;
	return paths !== undefined && paths.size > 0;
}

function innerName({ name }: GivenFile): string {
	const base = name.split(/[/\\]/).at(-1) ?? name;
	return `${name}/${base.replace(/\.(js|geojsonp|jsonp)$/i, '')}.json`;
}
