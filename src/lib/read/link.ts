const schemes = ['http:', 'https:', 'mailto:'];
const longest = 2048;

// Control characters, and those that turn the direction of writing: both can make an address look like another one.
// eslint-disable-next-line no-control-regex
const deceptive = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/**
 * The one gate for addresses that come from data: the address as it was written if it is a whole one with http, https or
 * mailto, at most 2048 characters long and without a user name, password or deceptive character; else null.
 */
export function link(text: string): string | null {
	if (text.length > longest || deceptive.test(text)) return null;
	try {
		const { protocol, username, password } = new URL(text);
		return schemes.includes(protocol) && !username && !password ? text : null;
	} catch {
		return null;
	}
}
