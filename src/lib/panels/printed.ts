/**
 * How many events or sources a page prints as text. An event is some 90 elements: 20,000 of them made a page of 24 MB,
 * which no phone opens. The rest is in the tables of the record.
 */
export const PRINTED = 300;
