/** The writers of files, loaded when a reader first asks for one. The embed's build takes `embed/writers.ts` instead. */
export const writers = () => import('../write/make');
