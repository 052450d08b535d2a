/** What the method page is called. A file of its own, so that a page which only links to it does not carry its texts. */
export const methodTitle = 'How to read this record';
