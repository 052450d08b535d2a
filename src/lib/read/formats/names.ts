/** A short id made of a name: `Military Forces of Iraq (2014-)` gives `military-forces-of-iraq-2014`. May be empty. */
export function slug(name: string): string {
	return name
		.slice(0, 200)
		.normalize('NFD')
		.replaceAll(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]{1,200}/g, '-')
		.slice(0, 60)
		.replaceAll(/^-|-$/g, '');
}

/** A short fingerprint (FNV-1a, twice) of a text: the same text always has the same. */
export function fingerprint(text: string): string {
	let [a, b] = [0x811c9dc5, 0x01000193];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		a = Math.imul(a ^ code, 0x01000193);
		b = Math.imul(b ^ (code + 31), 0x85ebca6b);
	}
	return (a >>> 0).toString(36) + ((b >>> 0) % 46_656).toString(36).padStart(3, '0');
}

/** Things with ids of their own, each made once: asked again for the same key, it gives the same id. */
export class Things<Thing extends { readonly id: string }> {
	readonly #ids = new Map<string, string>();
	readonly #things = new Map<string, Thing>();
	readonly #positions = new Map<string, number>();
	readonly #what: string;

	/** `what` begins the ids of things of whose name no id can be made; `reserved` are ids that none may have. */
	constructor(what: string, reserved: readonly string[] = []) {
		this.#what = what;
		for (const id of reserved) this.#taken.add(id);
	}
	readonly #taken = new Set<string>();

	/** The id of the thing with that key, which is made if it is new. */
	id(key: string, name: string, make: (id: string) => Thing): string {
		const found = this.#ids.get(key);
		if (found !== undefined) return found;
		const plain = slug(name);
		let id = plain || `${this.#what}-${fingerprint(key)}`;
		if (this.#taken.has(id)) id = `${plain || this.#what}-${fingerprint(key)}`;
		this.#taken.add(id);
		this.#ids.set(key, id);
		this.#keep(id, make(id));
		return id;
	}

	/** Takes a thing that has its id; one of the same id is replaced. */
	add(thing: Thing): void {
		this.#taken.add(thing.id);
		this.#keep(thing.id, thing);
	}

	#keep(id: string, thing: Thing): void {
		if (!this.#things.has(id)) this.#positions.set(id, this.#things.size);
		this.#things.set(id, thing);
	}

	/** Where a thing of that id stands among all. */
	position(id: string): number {
		return this.#positions.get(id)!;
	}

	get all(): Thing[] {
		return [...this.#things.values()];
	}
}
