/**
 * Finds a Chromium for the tests in browsers. Run as a command, `node scripts/browser.mjs`, it installs one if none is
 * there. `TIMEFRONT_BROWSER` or `CHROME_PATH` names one outright.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** The headless shell comes first, as Playwright does it: a whole browser builds a window for each test. */
const names = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome'
];
const places = [
	'/usr/bin',
	'/usr/local/bin',
	'/snap/bin',
	'/opt/google/chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/**
 * The path of a Chromium that can be run, or undefined: the one that the environment names, Playwright's own, the system's.
 * @returns {string | undefined}
 */
export function browserPath() {
	const { TIMEFRONT_BROWSER, CHROME_PATH, PATH = '' } = process.env;
	const named = TIMEFRONT_BROWSER || CHROME_PATH;
	if (named) return runnable(named) ? named : undefined;

	const folders = [...PATH.split(delimiter).filter(Boolean), ...places];
	const candidates = [
		chromium.executablePath(),
		...names.flatMap((name) => folders.map((folder) => join(folder, name))),
		...places
	];
	return candidates.find(runnable);
}

/** @param {string} path */
function runnable(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

/**
 * Runs a command before the reader's eyes.
 * @param {string} command
 * @param {string[]} parameters
 */
function run(command, ...parameters) {
	console.log(`> ${[command, ...parameters].join(' ')}`);
	return spawnSync(command, parameters, { stdio: 'inherit' }).status === 0;
}

function install() {
	console.log('No Chromium is installed. Asking Playwright to download its own:');
	if (run('npx', 'playwright', 'install', '--with-deps', 'chromium') && browserPath()) return;
	if (!existsSync('/etc/debian_version')) return;

	console.log('That did not work. Installing a package of the system:');
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const [apt, ...rest] = [...sudo, 'apt-get'];
	run(apt, ...rest, 'update');
	for (const name of ['chromium-headless-shell', 'chromium'])
		if (run(apt, ...rest, 'install', '--yes', '--no-install-recommends', name)) return;
}

function ensure() {
	const named = process.env.TIMEFRONT_BROWSER || process.env.CHROME_PATH;
	if (named && !runnable(named)) {
		console.error(`TIMEFRONT_BROWSER or CHROME_PATH names no program that can be run: "${named}"`);
		return 1;
	}
	if (!browserPath()) install();
	const path = browserPath();
	if (path) console.log(`The tests run in ${path}`);
	else
		console.error(
			'No Chromium could be found or installed. Install Chromium or Google Chrome, or name one: TIMEFRONT_BROWSER=/path/to/chrome npm test'
		);
	return path ? 0 : 1;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === realpathSync(process.argv[1]))
	process.exitCode = ensure();
