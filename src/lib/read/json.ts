/** A value of untrusted JSON as an object to look into; anything else counts as an empty one. */
export function object(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}

/** A value of untrusted JSON as a list; anything else counts as an empty one. */
export function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** A value of untrusted JSON as text without spaces around it; anything else counts as an empty one. */
export function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
