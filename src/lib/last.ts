/**
 * Makes of a function one that gives the same again when it is asked with the same arguments as the last time, compared
 * by identity. Only the last one is kept.
 */
export function last<Args extends readonly unknown[], Result>(
	make: (...args: Args) => Result
): (...args: Args) => Result {
	let made: { readonly args: Args; readonly result: Result } | null = null;
	return (...args) => {
		const same = made?.args.every((arg, i) => Object.is(arg, args[i])) ?? false;
		if (!made || !same) made = { args, result: make(...args) };
		return made.result;
	};
}
