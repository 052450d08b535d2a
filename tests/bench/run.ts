/** Runs a benchmark by its name: `npm run bench -- scrub 100000`. The site must have been built. */
export const benchmarks = ['scrub', 'open', 'ask', 'load'];

const [asked] = process.argv.splice(2, 1);
if (!benchmarks.includes(asked)) {
	console.error(`Which benchmark? One of: ${benchmarks.join(', ')}. Found: ${asked ?? 'none'}.`);
	process.exit(1);
}
await import(`./${asked}.ts`);
