/** Where the part begins that a script takes over, and the data that stand behind it. */
const [ALIVE, HANDED] = ['<div id="timefront">', 'id="handed"'];

/**
 * Takes the comments out of a page of which only the Explorer comes alive. They tell Svelte where its blocks begin and
 * end; in the text of a whole record there are more of them than of anything else, and every browser keeps each as a node.
 */
export function lean(html: string): string {
	const alive = html.indexOf(ALIVE);
	const handed = html.indexOf(HANDED, alive);
	if (alive < 0 || handed < 0) return html;
	const end = html.indexOf('</script>', handed);
	return bare(html.slice(0, alive)) + html.slice(alive, end) + bare(html.slice(end));
}

function bare(html: string): string {
	return html.replace(/<!--[^]*?-->/g, '');
}
