import { defineConfig } from '@playwright/test';
import { browserPath } from './scripts/browser.mjs';

const port = 4179;

export default defineConfig({
	testDir: 'tests/browser',
	fullyParallel: true,
	forbidOnly: !!process.env.CI,
	retries: 0,
	// one more than a small machine has processors: a journey waits as often as it works
	workers: 3,
	timeout: 60_000,
	reporter: 'list',
	// a busy machine of two processors takes seconds to load a page
	expect: { timeout: 15_000 },
	use: {
		baseURL: `http://localhost:${port}/`,
		locale: 'en-GB',
		timezoneId: 'Asia/Baghdad',
		launchOptions: {
			executablePath: browserPath(),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		command: 'node scripts/serve.mjs',
		env: { PORT: String(port) },
		url: `http://localhost:${port}/`,
		reuseExistingServer: false
	}
});
