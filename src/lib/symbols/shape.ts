import type { Kind } from '../events/kind';

/**
 * The outlines of the signs, drawn about the origin with a radius of 1 and roughly equal area, so that none looks
 * more important than another. SVG path data: the same outline serves canvas (`Path2D`) and SVG.
 */
export const shapes = {
	circle: 'M.9,0A.9,.9,0,1,1,-.9,0A.9,.9,0,1,1,.9,0Z',
	triangle: 'M0,-1.05L1.02,.75L-1.02,.75Z',
	square: 'M-.8,-.8H.8V.8H-.8Z',
	diamond: 'M0,-1.15L.88,0L0,1.15L-.88,0Z',
	pentagon: 'M0,-1.02L.97,-.3L.6,.86L-.6,.86L-.97,-.3Z',
	plus: 'M-.36,-1H.36V-.36H1V.36H.36V1H-.36V.36H-1V-.36H-.36Z',
	chevron: 'M0,-1L.95,-.1V.9L0,.15L-.95,.9V-.1Z',
	hourglass: 'M-.85,-.95H.85L.28,0L.85,.95H-.85L-.28,0Z',
	dome: 'M-1,.62V.3A1,1,0,0,1,1,.3V.62Z',
	flag: 'M-.8,-1H.95L.5,-.4L.95,.2H-.4V1H-.8Z',
	star: 'M0,-1.12L.32,-.38L1.06,-.34L.5,.16L.68,.92L0,.5L-.68,.92L-.5,.16L-1.06,-.34L-.32,-.38Z'
} as const satisfies Record<Kind['shape'], string>;

export type Shape = keyof typeof shapes;
