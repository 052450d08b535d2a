import { article, element, inside, loader, test } from './origins';

/** That the tests of the embed would see what they forbid. */
test('what goes wrong in an article or in a frame is noticed', async ({
	page,
	origin,
	allowed,
	baseURL,
	complaints
}) => {
	complaints.expect(/^thrown: .*in the article/);
	complaints.expect(/^thrown: .*in a frame/);
	complaints.expect(/^error: said in a frame/);
	complaints.expect(/^violation: img-src/);
	complaints.expect(/^error: .*Content Security Policy/);
	complaints.expect(/^strange host: http:\/\/127.0.0.1:\d+\/there/);
	const strange = await origin({ '/there': '' });
	allowed.delete(new URL(strange).host);
	const broken = await origin({
		'/': {
			text: `<!doctype html><title>Broken</title><body><img alt="" src="data:image/png,x"><script>
				console.error('said in a frame'); void fetch('${strange}there', { mode: 'no-cors' });
				setTimeout(() => { throw new Error('in a frame'); });
			</script>`,
			headers: { 'content-security-policy': "script-src 'unsafe-inline'; img-src 'none'" }
		}
	});
	const body = `<iframe src="${broken}"></iframe><script>setTimeout(() => { throw new Error('in the article'); })</script>`;
	await page.goto(await origin({ '/': article(body + element(baseURL!) + loader(baseURL!)) }));
	await inside(page).locator('html[data-state="ready"]').waitFor({ state: 'attached' });
});
