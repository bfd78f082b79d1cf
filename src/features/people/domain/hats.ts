// As what somebody is helped first, and as what else they can look.
import type { Hat } from '../../../bot/help.ts';
import type { Role } from '../../../bot/rights.ts';

/** On which side of discussions somebody has been met so far. */
export type Side = 'manager' | 'person' | undefined;

/** The first is what they see first. Whoever has been on no side yet is most likely a manager about to begin. */
export function hatsOf(roles: readonly Role[], side: Side): Hat[] {
  const has = (...those: Role[]) => those.some((role) => roles.includes(role));
  return [
    ...(has('alliance lead', 'administrator') ? (['leader'] as const) : []),
    ...(has('facilitator') ? (['facilitator'] as const) : []),
    ...(side === 'person' ? (['staff', 'manager'] as const) : (['manager', 'staff'] as const)),
  ];
}

/** Around in a circle, so that one button leads through all of them. */
export const hatAfter = (hat: Hat, hats: readonly Hat[]): Hat | undefined =>
  hats.length > 1 ? hats[(hats.indexOf(hat) + 1) % hats.length] : undefined;

export const HAT_TITLES: Record<Hat, string> = {
  manager: 'Help for managers',
  staff: 'Help for staff',
  facilitator: 'Help for facilitators',
  leader: 'Help for leads and administrators',
};
