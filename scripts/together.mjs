/**
 * Runs npm scripts side by side and prints what each said once it has ended: `node scripts/together.mjs check lint`.
 * Fails when one of them does.
 */
import { spawn } from 'node:child_process';

const run = (name) =>
	new Promise((done) => {
		const child = spawn('npm', ['run', name], { shell: process.platform === 'win32' });
		const said = [];
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
		child.on('error', (error) => said.push(Buffer.from(`${error}\n`)));
		child.on('close', (code) => {
			process.stdout.write(Buffer.concat(said));
			done(code === 0);
		});
	});

const passed = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
