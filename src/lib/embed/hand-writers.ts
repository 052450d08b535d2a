import * as writers from '../write/make';

// The classic script that the frame loads when a reader first asks for a file.
(globalThis as { timefrontWriters?: typeof writers }).timefrontWriters = writers;
