import type { CallNow } from './call-now';

/**
 * Whether another way would help. Not while our own line is away: then nothing says that the way is to blame, and coming back
 * begins anew. And not where the others are gone: from browser to browser that looks just as if the way had broken.
 */
export const isWayToBlame = ({ lineLost, way, others }: Pick<CallNow, 'lineLost' | 'way' | 'others'>): boolean =>
  !lineLost && !(way === 'direct' && others.some(({ place, trouble }) => place === 'room' && trouble === 'lost'));
