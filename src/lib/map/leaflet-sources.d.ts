/** Leaflet's own modules come without types; `leaflet.ts` gives what it takes of them those of the whole. */
declare module 'leaflet/src/*';
