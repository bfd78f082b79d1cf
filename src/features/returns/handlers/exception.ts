// Letting a named person past the lock, by whoever answers for the Alliance or the installation.
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import type { Asking, Reply } from '../../../bot/turn.ts';
import { isSamePerson, type PersonKey } from '../../../bot/person-key.ts';
import { DEFAULT_DEADLINES } from '../../../calendar/deadlines.ts';
import { dayOf } from '../../../dates.ts';
import { unreachableLine } from '../../../outbox/rules.ts';
import { isExpected, isSender } from '../../organisations/domain/directory.ts';
import { organisationsKeptBy } from '../../organisations/domain/keeping.ts';
import { holdingOf } from '../../roles/domain/holding.ts';
import { exceptionCard, exceptionTrustCard, letPastLine } from '../cards/exception.ts';
import { exceptionFrom, lockedQuarters, mayBeLetPast, type ExceptionForm } from '../domain/exception.ts';
import type { GivenException, WantedException } from '../inputs.ts';
import type { ReturnNeeds } from './needs.ts';

interface NamedTrust {
  id: string;
  name: string;
}

interface TrustToLetPast {
  trust: NamedTrust;
  /** Those that have closed and for which its return was expected, the newest first. */
  quarters: readonly string[];
}

/** An Alliance lead has the Trusts of the Alliance they work for, an administrator all of them: each with its own quarters, also where it has been taken over since. */
async function trustsOf({ organisations }: ReturnNeeds, asking: Asking): Promise<readonly TrustToLetPast[]> {
  const directory = await organisations.current();
  const kept = organisationsKeptBy(asking, directory).filter(isSender);
  const byAlliance = [...Map.groupBy(kept, ({ alliance }) => alliance)];
  const found = await Promise.all(
    byAlliance.map(async ([alliance, those]) => {
      const rules = alliance === undefined ? DEFAULT_DEADLINES : await organisations.rulesOfAlliance(alliance);
      const locked = lockedQuarters(dayOf(asking.at), rules);
      return those.map((trust) => ({ trust, quarters: locked.filter((one) => isExpected(directory, one, trust)) }));
    }),
  );
  return found.flat().filter(({ quarters }) => quarters.length);
}

const namedIn = (those: readonly TrustToLetPast[]) =>
  those.map(({ trust }) => trust).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));

export const showException =
  (needs: ReturnNeeds) =>
  async ({ quarter = '', trust, chosen, isAsked }: WantedException, asking: Asking): Promise<Reply> => {
    const found = await trustsOf(needs, asking);
    const asked = found.filter(({ quarters }) => !quarter || quarters.includes(quarter));
    const trusts = asked.length ? asked : found;
    const wanted = trust ?? chosen;
    if (!wanted && trusts.length !== 1)
      return { card: exceptionTrustCard(namedIn(trusts), isAsked ? 'choose a Trust.' : '') };
    const one = trusts.length === 1 && !wanted ? trusts[0] : found.find(({ trust: { id } }) => id === wanted);
    if (!one) throw new Refusal(NOT_YOURS);
    const { view } = await viewFor(needs, one, quarter, asking);
    return { card: exceptionCard(view) };
  };

export const giveException =
  (needs: ReturnNeeds) =>
  async ({ trust: id, ...form }: GivenException, asking: Asking): Promise<Reply> => {
    const one = (await trustsOf(needs, asking)).find(({ trust }) => trust.id === id);
    if (!one) throw new Refusal(NOT_YOURS);
    const { view, day } = await viewFor(needs, one, form.quarter, asking);
    const read = exceptionFrom(form, { ...view, day });
    if ('problems' in read) return { card: exceptionCard({ ...view, form, problems: read.problems, note: NOT_GIVEN }) };
    const { person, until, quarter } = read;
    const { tenantId, id: personId, name } = person;
    const { verdict } = await needs.returns.act({ trustId: id, quarter }, asking, [
      () => ({ act: 'allow', person: { tenantId, id: personId, name }, until }),
    ]);
    const note =
      verdict.is === 'not locked' || verdict.is === 'locked'
        ? NOTHING_GIVEN[verdict.is]
        : `${letPastLine(person, until)}.${await toldLine(needs, person, asking)}`;
    return { card: exceptionCard({ ...(await viewFor(needs, one, quarter, asking)).view, note }) };
  };

const NOTHING_GIVEN = {
  'not locked': 'Nothing was given: this return has not closed, so nobody has to be let past the lock.',
  locked: 'Nothing was given: the Alliance has accepted this return. Its lead can take the acceptance back first.',
};

/** How they come to know of it. */
async function toldLine({ people }: ReturnNeeds, person: PersonKey, { person: giver }: Asking): Promise<string> {
  if (isSamePerson(person, giver)) return '';
  const why = unreachableLine(await people.find(person));
  return why ? ` They are not told yet. ${why}` : ' They are told so in their own chat.';
}

const NOT_GIVEN = 'Nothing was given yet: please check what is marked below.';

async function viewFor(needs: ReturnNeeds, { trust, quarters }: TrustToLetPast, quarter: string, { at }: Asking) {
  const day = dayOf(at);
  const holdings = await needs.holdingsOf(trust.id);
  const chosen = quarters.find((one) => one === quarter) ?? quarters[0] ?? '';
  const found = await needs.returns.find({ trustId: trust.id, quarter: chosen });
  const form: ExceptionForm = { quarter: chosen, person: '', until: '' };
  const people = mayBeLetPast(holdings);
  const given = (found?.exceptions ?? []).flatMap(({ person, until }) => {
    const holding = until >= day && holdingOf(people, person);
    return holding ? [{ holding, until }] : [];
  });
  return { day, view: { trust, people, quarters, given, form } };
}
