import { expect, test } from 'vitest';
import { lean } from '../../../src/lib/server/lean';

const page =
	'<body><!--[--><h1>A</h1><!--]--><div id="timefront"><!--[--><p>B</p><!--]--></div><p>C</p>' +
	'<script id="handed" type="application/json">{"text":"\\u003c!--D--\\u003e"}</script><!----><p>E<!--\n--></p></body>';

test('comments go, but for those of what comes alive', () => {
	expect(lean(page)).toBe(
		'<body><h1>A</h1><div id="timefront"><!--[--><p>B</p><!--]--></div><p>C</p>' +
			'<script id="handed" type="application/json">{"text":"\\u003c!--D--\\u003e"}</script><p>E</p></body>'
	);
});

test('a page that comes alive as a whole stays as it is', () => {
	expect(lean('<body><!--[--><p>A</p><!--]--></body>')).toBe(
		'<body><!--[--><p>A</p><!--]--></body>'
	);
});

test('a page without data stays as it is', () => {
	expect(lean('<div id="timefront"><!--[--></div>')).toBe('<div id="timefront"><!--[--></div>');
});
