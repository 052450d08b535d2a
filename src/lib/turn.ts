/** Lets the page do other things before it goes on. */
export const turn = () => new Promise<void>((done) => setTimeout(done));
