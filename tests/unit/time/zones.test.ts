import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('./spoken.ts', import.meta.url));

function spokenIn(TZ: string): { offset: number; said: unknown } {
	const output = execFileSync(process.execPath, ['--import', 'tsx', script], {
		env: { ...process.env, TZ },
		encoding: 'utf8'
	});
	return JSON.parse(output);
}

const utc = spokenIn('UTC');

test.each([
	['America/Los_Angeles', 420],
	['Asia/Baghdad', -180],
	['Pacific/Kiritimati', -840]
])('in %s dates mean and say the same as in UTC', (zone, offset) => {
	const there = spokenIn(zone);
	expect(there.offset).toBe(offset);
	expect(there.said).toEqual(utc.said);
});
