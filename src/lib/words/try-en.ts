/** The texts of the page that tries snippets. */
export const tryWords = {
	home: 'Timefront',
	title: 'Try a snippet',
	lead: 'Paste a snippet as you would into your content system. It is shown in the middle of an article, in a frame that cannot reach this page; nothing is kept.',
	snippet: 'Snippet',
	width: 'Width of the column',
	widths: (pixels: number) => `${pixels} pixels`,
	rtl: 'The article runs from right to left',
	show: 'Show it',
	example: 'Try it with an example',
	empty: 'The article will be shown here.',
	article: 'The article',
	before:
		'A paragraph of the article stands before the snippet, so that you can see how it sits in the text.',
	after: 'Another paragraph follows it. Scroll, turn the page about, use the keyboard.'
};
