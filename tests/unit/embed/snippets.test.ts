import { expect, test } from 'vitest';
import { snippetKinds, snippets, type Embeddable } from '../../../src/lib/embed/snippets';

const embed: Embeddable = {
	site: { address: 'https://news.example/maps/', publications: [] },
	publication: {
		id: 'mosul',
		title: 'A "title" & more',
		alternative: 'Map of 3 events',
		previews: [
			{ path: 'static/mosul-1200x628.png', width: 1200, height: 628 },
			{ path: 'static/mosul-800x418.png', width: 800, height: 418 }
		]
	},
	query: 'from=2016-07-01&layout=map',
	height: 640,
	loader: { file: 'embed.abc.js', integrity: 'sha384-x' }
};

test('the frame needs no script and says where it may go', () => {
	const { frame } = snippets(embed);
	expect(frame).toMatch(/^<iframe [^<>]*><\/iframe>$/);
	expect(frame).toContain(
		'src="https://news.example/maps/embed/mosul/?from=2016-07-01&amp;layout=map"'
	);
	expect(frame).toContain('title="A &quot;title&quot; &amp; more"');
	expect(frame).toContain('height="640"');
	expect(frame).toContain('loading="lazy"');
	expect(frame).not.toContain('allow-same-origin');
});

test('the element holds a picture with a link, and its script is checked where that can be', () => {
	const { element } = snippets(embed);
	expect(element).toContain(
		'><a href="https://news.example/maps/mosul/?from=2016-07-01&amp;layout=map"><img '
	);
	expect(element).toContain('src="https://news.example/maps/static/mosul-800x418.png"');
	expect(element).toContain('alt="Map of 3 events" width="800" height="418"');
	expect(element).toContain(
		'<script async src="https://news.example/maps/embed.abc.js" integrity="sha384-x" crossorigin="anonymous"></script>'
	);
	const { element: unchecked } = snippets({
		...embed,
		loader: { file: 'embed.js', integrity: null }
	});
	expect(unchecked).not.toMatch(/integrity|crossorigin/);
});

test('the address for oEmbed is that of the page, with the view', () => {
	expect(snippets(embed).oembed).toBe(
		'https://news.example/maps/mosul/?from=2016-07-01&layout=map'
	);
	expect(snippets({ ...embed, query: '' }).oembed).toBe('https://news.example/maps/mosul/');
});

test('AMP gets a placeholder and something to open it wider by', () => {
	const { amp } = snippets(embed);
	expect(amp).toMatch(/^<amp-iframe [^>]*resizable[^>]*>.*<\/amp-iframe>$/);
	expect(amp).toContain('<amp-img placeholder layout="fill"');
	expect(amp).toContain('<div overflow ');
});

test('without a raster picture the drawing stands in', () => {
	const bare = { ...embed, publication: { ...embed.publication, previews: [] } };
	expect(snippets(bare).picture).toContain('src="https://news.example/maps/static/mosul.svg"');
});

test('no text of a dataset becomes markup', () => {
	const evil = '"><script>alert(1)</script>';
	const bad = { ...embed.publication, title: evil, alternative: evil };
	const all = snippets({ ...embed, publication: bad, query: `q=${evil}` });
	for (const kind of snippetKinds.filter((one) => one !== 'oembed')) {
		expect(all[kind]).not.toContain('<script>alert');
	}
});
