// What is known before a discussion begins: whom it can be with, and what their post is.
import type { AskingOfTrust } from '../../../bot/turn.ts';
import { allows } from '../../../bot/rights.ts';
import { personOf } from '../domain/begin.ts';
import type { FieldTexts } from '../domain/fields.ts';
import { knownFrom, withKnownPost, type FilledFor, type PersonToMeet } from '../domain/known-post.ts';
import type { AppraisalNeeds } from './needs.ts';

const MOST_MANAGED = 25;
const MOST_COLLEAGUES = 25;

export const mayLook = ({ roles }: AskingOfTrust): boolean => allows('see the colleagues of my Trust', roles);

/** People of the last discussions first, then, for whoever may see them, others of the same Trust who have opened the bot. */
export async function peopleFor(
  { appraisals, people }: AppraisalNeeds,
  asking: AskingOfTrust,
): Promise<PersonToMeet[]> {
  const { person: me, trustId } = asking;
  const [records, colleagues] = await Promise.all([
    appraisals.managedBy(trustId, me),
    mayLook(asking) ? people.colleagues(trustId, me.tenantId, MOST_COLLEAGUES) : [],
  ]);
  const managed = knownFrom(records).slice(0, MOST_MANAGED);
  const others: PersonToMeet[] = colleagues.filter(({ id }) => managed.every((one) => one.id !== id));
  return [...managed, ...others].filter(({ id, name }) => id !== me.id && name);
}

/** `toCheck`: where what was filled in comes from, if the card did not show it yet. */
export interface FilledStart {
  typed: FieldTexts;
  toCheck?: string;
}

/** What was left empty is taken from the last record with this manager, or from the register of posts. */
export async function filledIn(
  needs: AppraisalNeeds,
  typed: FieldTexts,
  asking: AskingOfTrust,
  filled: FilledFor | undefined,
  people: () => Promise<readonly PersonToMeet[]>,
): Promise<FilledStart> {
  const { id } = personOf(typed);
  const isOfAnother = filled !== undefined && filled.id !== id;
  if (!isOfAnother && typed.role?.trim() && typed.level?.trim()) return { typed: await withName(needs, typed, asking) };
  const known = id ? (await people()).find((one) => one.id === id) : undefined;
  const withPost = await withName(needs, withKnownPost(typed, id, known, filled), asking);
  if (withPost.role && !withPost.level && mayLook(asking)) {
    const { tenantId } = asking.person;
    const level = await needs.levelOfTitle(withPost.role, { trustId: asking.trustId, tenantId });
    return level ? { typed: { ...withPost, level }, toCheck: FROM_REGISTER } : { typed: withPost };
  }
  // In the list the name stands with role and level; whoever was searched for came without them.
  const wasShown = (typed.person ?? '').includes('~') && !isOfAnother;
  return known?.last && !wasShown ? { typed: withPost, toCheck: FROM_RECORD } : { typed: withPost };
}

const FROM_REGISTER = 'The level comes from the register of posts of your Trust. Check it, then press Start.';
const FROM_RECORD = 'Role and level come from your last record with this person. Check them, then press Start.';

/** The people picker does not say what somebody is called; whoever has opened the bot is known. */
async function withName({ people }: AppraisalNeeds, typed: FieldTexts, { person }: AskingOfTrust): Promise<FieldTexts> {
  const { id, name } = personOf(typed);
  if (!id || name) return typed;
  const profile = await people.find({ tenantId: person.tenantId, id });
  return profile?.name ? { ...typed, personName: profile.name } : typed;
}
