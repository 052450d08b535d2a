/** Which of two numbers is the day. */
export type Order = 'dmy' | 'mdy';

/** What a text says of a date. */
export type Read =
	| {
			readonly edtf: string;
			readonly order?: Order;
			readonly notation?: string;
			/** Of a year of two digits of which nothing but its number says that it was before 2000. */
			readonly past?: true;
	  }
	/** Two readings; `notation` is the way in which it is written, so that others written so may tell. */
	| { readonly notation: string; readonly dmy: string; readonly mdy: string; readonly past?: true }
	| {
			readonly reason: string;
			/** What it would be in either century, where a year has two digits. */
			readonly centuries?: readonly [of1900: Read, of2000: Read];
	  };

/** No date, and why. */
export function none(reason: string): Read {
	return { reason };
}

/** A date in EDTF; null: there is none, for that reason. */
export function whole(edtf: string | null, reason: string): Read {
	return edtf === null ? none(reason) : { edtf };
}
