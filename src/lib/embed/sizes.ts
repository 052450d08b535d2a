/**
 * Heights that suit a frame of a fixed height, by its width: CSS pixels. At each of them all lanes of the timeline are in
 * sight, every control is in reach, and nothing scrolls but the list, the event and the rows of places, within the frame.
 */
export const heights = { 360: 720, 720: 560, 1080: 640 } as const;
