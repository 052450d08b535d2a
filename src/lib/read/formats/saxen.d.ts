/** What is used of saxen, which brings no types. */
declare module 'saxen' {
	export class Parser {
		on(
			name: 'openTag',
			hook: (
				name: string,
				attributes: () => Record<string, string>,
				decode: (text: string) => string,
				selfClosing: boolean
			) => void
		): this;
		on(name: 'closeTag', hook: (name: string) => void): this;
		on(name: 'text' | 'cdata', hook: (text: string) => void): this;
		on(name: 'error' | 'warn', hook: (error: Error) => void): this;
		write(xml: string): this;
		end(): Error | null;
		stop(): void;
	}
}
