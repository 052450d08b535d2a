/** What the page for the reader's own file is called. A file of its own, so that a page which only links to it does not carry its texts. */
export const openTitle = 'Open your own file';
