import { english } from './en';

/** The texts of the interface. */
export const words = english;
