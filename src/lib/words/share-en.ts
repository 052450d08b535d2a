/** The texts of the part of the share dialog that makes snippets for a publisher's page. */
export const shareWords = {
	title: 'Embed this view in an article',
	kinds: {
		frame: 'HTML',
		element: 'HTML and script',
		oembed: 'Address',
		amp: 'AMP',
		picture: 'Picture'
	},
	kindsLabel: 'What to paste',
	hints: {
		frame: 'Paste this into the HTML of your article. It needs no script on your page.',
		element:
			'Its height follows its content, it starts when a reader comes near, and your page can steer it. Until then, and wherever scripts do not run, it is a picture with a link.',
		oembed: 'Paste this on a line of its own, where your system knows oEmbed, such as WordPress.',
		amp: 'For AMP pages, with the picture until it has loaded.',
		picture:
			'For newsletters and print: a picture with a link. It shows the view that the record opens with.'
	},
	unchecked:
		'The host of this site sends no CORS header, so a browser could not check the script. Keep a copy of it on your own host if you can.',
	options: 'How it opens',
	shows: 'Shows',
	showsChoices: {
		view: 'What you see now',
		first: 'The view that the record opens with',
		story: 'The story'
	},
	layout: 'Layout',
	layouts: {
		auto: 'By the room there is',
		split: 'Map above timeline',
		map: 'Map',
		timeline: 'Timeline',
		list: 'List'
	},
	controls: 'Controls',
	controlsChoices: { full: 'All', min: 'Few', none: 'None' },
	theme: 'Colours',
	themes: {
		auto: "As the reader's device",
		light: 'Light',
		dark: 'Dark',
		contrast: 'Black on white'
	},
	palette: 'Colours of kinds',
	palettes: { standard: 'As usual', safe: 'Safe for colour-blind readers' },
	height: 'Height in pixels',
	preview: 'Try it',
	previewWidths: 'Width of the column',
	hide: 'Hide it',
	width: (pixels: number) => `${pixels} pixels`,
	frameTitle: (title: string) => `Preview: ${title}`,
	tryPage: 'A page to paste snippets into'
};
