/** Reading a file needs a worker of its own and a page that changes: this one is made alive by the framework. */
export const csr = true;
