import type { Route } from '../../turn.ts';

/** Everything people can do about courses. */
export const courseRoutes = (): Route[] => [];
