// Whose reminders somebody looks after: an Alliance’s, or those of the Trust they work for; and by which rules it goes.
import { NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Asking } from '../../bot/turn.ts';
import { DEFAULT_DEADLINES, type DeadlineRules } from '../../calendar/deadlines.ts';
import { organisationIn, type Directory } from '../organisations/domain/directory.ts';
import { allianceOf, mayKeep } from '../organisations/domain/keeping.ts';
import type { Organisation } from '../organisations/domain/organisation.ts';
import type { ReminderNeeds } from './needs.ts';

const WHICH =
  'I do not know which Alliance this is about. Type “organisations”, open the Alliance, and press “Returns: what is set”, then “Reminders”.';

/** The Alliance that was named, or their own. A refusal for one they do not keep. */
export function keptAlliance(directory: Directory, id: string | undefined, asking: Asking): Organisation {
  const wanted = id ?? allianceOf(asking) ?? (asking.roles?.includes('alliance lead') ? asking.trustId : undefined);
  if (wanted === undefined) throw new Refusal(WHICH);
  const one = organisationIn(directory, wanted);
  if (one?.kind !== 'alliance' || !mayKeep(asking, one)) throw new Refusal(NOT_YOURS);
  return one;
}

/** By which its Trusts send their returns; without an Alliance, by ours. */
export const rulesOf = async (
  { organisations }: Pick<ReminderNeeds, 'organisations'>,
  alliance: string | undefined,
): Promise<DeadlineRules> => (alliance === undefined ? DEFAULT_DEADLINES : organisations.rulesOfAlliance(alliance));

/** Of a facilitator who keeps no Alliance, the own Trust. */
export const isForOwnTrust = (id: string | undefined, { roles = [] }: Asking): boolean =>
  id === undefined && roles.includes('facilitator') && !roles.includes('alliance lead');
