declare module 'edtf' {
	/** Both bounds in milliseconds UTC; `max` is the last millisecond that is included. */
	export default function edtf(text: string): { readonly min: number; readonly max: number };
}
