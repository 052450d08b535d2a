import type { Plugin, Rolldown } from 'vite';

/**
 * Turns CommonJS chunks into classic scripts that find each other: what the entry needs at once is put into one file with
 * it, in order; every other chunk is a file of its own, fetched as a script from beside the entry when it is first
 * imported, together with those that it needs, and brings its styles along. The page itself links the styles of what the
 * entry needs. A frame without an origin gets no modules, but it gets these.
 */
export const classicChunks: Plugin = {
	name: 'classic-chunks',
	enforce: 'post',
	generateBundle(_, bundle) {
		const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
		const entry = chunks.find(({ isEntry }) => isEntry);
		if (!entry || entry.fileName === 'embed.js') return;
		const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
		// so small that it is not worth a request
		const runtimes = chunks.filter(({ fileName }) => fileName.startsWith('rolldown-runtime'));
		const atOnce = [...runtimes.map(({ fileName }) => fileName), ...needs(entry.fileName, byName)];
		const later = chunks.filter(({ fileName }) => !atOnce.includes(fileName));
		/** What else must be there before a chunk can run. */
		const table = Object.fromEntries(
			later.map(({ fileName }) => [
				fileName,
				needs(fileName, byName).filter((name) => name !== fileName && !atOnce.includes(name))
			])
		);
		for (const chunk of later) chunk.code = wrapped(chunk, stylesOf(chunk, bundle));
		entry.code = [
			`(()=>{${runtime(table)}`,
			...atOnce.map((name) => wrapped(byName.get(name)!)),
			`require(${JSON.stringify(`./${entry.fileName}`)})})();\n`
		].join('');
		for (const name of atOnce) if (name !== entry.fileName) delete bundle[name];
		for (const name of Object.keys(bundle)) if (name.endsWith('.css')) delete bundle[name];
	}
};

/** A chunk and all that it imports at once, what is needed first coming first. */
function needs(name: string, chunks: ReadonlyMap<string, Rolldown.OutputChunk>): string[] {
	const found: string[] = [];
	const visit = (one: string) => {
		const chunk = chunks.get(one);
		if (!chunk || found.includes(one)) return;
		for (const other of chunk.imports) visit(other);
		if (!found.includes(one)) found.push(one);
	};
	visit(name);
	return found;
}

const IMPORT =
	/Promise\.resolve\(\)\.then\(\(\)\s*=>\s*((?:[\w$.]+\()*require\((["'`])\.\/([^"'`]+)\2\))/g;

const EXPORT =
	/Object\.defineProperty\(exports,\s*(["'`])([\w$]+)\1,\s*\{\s*enumerable:\s*(?:!0|true),\s*get:\s*function\(\)\s*\{\s*return ([\w$]+);?\s*\}\s*\}\)/g;
const EXPORTS = new RegExp(
	`${EXPORT.source}(?:[,;]\\s*${EXPORT.source.replace('\\1', '\\4')})*`,
	'g'
);

/** The same code, what it exports written in an eighth of the bytes: chunks share some two hundred names. */
export function exporting(code: string): string {
	return code.replace(EXPORTS, (all) => {
		const names = [...all.matchAll(EXPORT)].map(([, , name, value]) => `${name}:()=>${value}`);
		return `give(exports,{${names.join()}})`;
	});
}

function wrapped({ fileName, code, dynamicImports }: Rolldown.OutputChunk, css = ''): string {
	const fetched = exporting(code.replace(IMPORT, 'loadChunk("$3").then(()=>$1'));
	for (const name of dynamicImports)
		if (!fetched.includes(`loadChunk("${name}")`))
			throw new Error(`${fileName}: the import of ${name} is not written in a way that is known`);
	const styled = css && `styles(${JSON.stringify(css)});`;
	// in brackets a browser compiles it while it comes, not only when it is called, where the page would wait for it
	return `timefrontChunk(${JSON.stringify(fileName)},(function(require,exports,module,loadChunk,styles,give){"use strict";${styled}${fetched}\n}));\n`;
}

function stylesOf({ viteMetadata }: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string {
	return [...(viteMetadata?.importedCss ?? [])]
		.map((name) => bundle[name])
		.map((file) => (file?.type === 'asset' ? String(file.source) : ''))
		.join('')
		.trim();
}

/** The few lines that keep chunks, run each once and fetch what is not there. */
function runtime(table: Readonly<Record<string, readonly string[]>>): string {
	return (
		`const table=${JSON.stringify(table)},at=document.currentScript.src,kept={},run={},asked={};` +
		'const require=(path)=>{const name=path.slice(2);let module=run[name];' +
		'if(!module){module=run[name]={exports:{}};kept[name](require,module.exports,module,loadChunk,styles,give)}return module.exports};' +
		// a style sheet made by a script is let pass where one that is written into the page is not
		'const styles=(css)=>{const sheet=new CSSStyleSheet();sheet.replaceSync(css);document.adoptedStyleSheets=[...document.adoptedStyleSheets,sheet]};' +
		'const give=(to,all)=>{for(const name in all)Object.defineProperty(to,name,{get:all[name]})};' +
		'const script=(name)=>asked[name]??=new Promise((done,failed)=>{const one=document.createElement("script");' +
		'one.src=new URL(name,at).href;one.onload=done;' +
		'one.onerror=()=>{delete asked[name];failed(new Error("cannot load "+one.src))};document.head.append(one);' +
		// what has not come for long may be asked for again: as long as `PATIENCE` of `later.svelte.ts`
		'setTimeout(()=>delete asked[name],9e3)});' +
		'const loadChunk=(name)=>kept[name]?Promise.resolve():Promise.all([name,...table[name]||[]].map((one)=>kept[one]||script(one)));' +
		'const timefrontChunk=globalThis.timefrontChunk=(name,make)=>{kept[name]=make};'
	);
}
