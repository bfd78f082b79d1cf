// Who has which role at an organisation: listed, given and taken away.
import { z } from 'zod';
import { NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../bot/turn.ts';
import { giveCard, type GiveForm } from './cards/give.ts';
import { holderCard, nameOf, rolesCard } from './cards/list.ts';
import type { RolePlace } from './domain/giving.ts';
import { type GivenRole, grantFor, placeOf } from './domain/grant.ts';
import { holdingOf } from './domain/holding.ts';
import { ROLE_NAMES } from './domain/words.ts';
import { organisationRoles, type OrganisationRoles, type RoleHandlerNeeds } from './organisation-roles.ts';
import { choicesFor, chosenPerson, holderIn } from './whom.ts';

const WORDS = /^((the|our|show|list) )?(roles|who (has|holds) (which|what) role)$/i;
const RIGHT = 'give roles';
const typed = z.string().trim().max(300).default('');
const At = z.object({ organisation: z.string().max(20).optional() });
const Listed = At.extend({ page: z.number().int().optional() });
const Held = Listed.extend({ holder: typed });
const Taken = Held.extend({ role: typed });
const Given = At.extend({ person: typed, personName: typed, role: typed, holder: typed });

export const roleRoutes = (needs: RoleHandlerNeeds): Route[] => [
  route('roles.list', { right: 'see who holds a role', words: WORDS, input: Listed }, list(needs)),
  route('roles.person', { right: RIGHT, input: Held }, showHolder(needs)),
  route('roles.giving', { right: RIGHT, input: Held }, askWhom(needs)),
  route('roles.give', { right: RIGHT, input: Given }, give(needs)),
  route('roles.take', { right: RIGHT, input: Taken }, take(needs)),
];

const list =
  (needs: RoleHandlerNeeds) =>
  async ({ organisation, page }: z.infer<typeof Listed>, asking: Asking): Promise<Reply> => {
    const current = await organisationRoles(needs, organisation, asking);
    return { card: rolesCard(current.organisation, current.holdings, { ...current, page }) };
  };

const showHolder =
  (needs: RoleHandlerNeeds) =>
  async ({ organisation, holder, page }: z.infer<typeof Held>, asking: Asking): Promise<Reply> => {
    const current = await organisationRoles(needs, organisation, asking);
    const holding = holdingOf(current.holdings, holderIn(holder));
    if (!holding)
      return {
        card: rolesCard(current.organisation, current.holdings, { ...current, page, problem: 'choose a person.' }),
      };
    return { card: holderCard(current.organisation, holding, { ...current, page }) };
  };

const askWhom =
  (needs: RoleHandlerNeeds) =>
  async ({ organisation, holder }: z.infer<typeof Held>, asking: Asking): Promise<Reply> =>
    form(needs, await organisationRoles(needs, organisation, asking), asking, { person: holder });

const give =
  (needs: RoleHandlerNeeds) =>
  async (given: z.infer<typeof Given>, asking: Asking): Promise<Reply> => {
    const before = await organisationRoles(needs, given.organisation, asking);
    const role = roleAmong(given.role, before.mayGive);
    if (!role) return form(needs, before, asking, given, { role: 'choose a role.' });
    const chosen = await chosenPerson(given, needs, before.holdings, asking.person);
    if ('problems' in chosen) return form(needs, before, asking, given, chosen.problems);
    const elsewhere = await worksElsewhere(needs, chosen.person, role, before.organisation);
    if (elsewhere) return form(needs, before, asking, given, { person: elsewhere });
    const profile = await needs.roles.give(chosen.person, placeOf(role, before.organisation.id), asking);
    const isGiven = profile && grantFor(profile.grants, placeOf(role, before.organisation.id));
    if (!isGiven) throw new Refusal(NOT_YOURS);
    const after = await organisationRoles(needs, given.organisation, asking);
    const note = `${chosen.person.name} is ${ROLE_NAMES[role].toLowerCase()} now.`;
    return { card: rolesCard(after.organisation, after.holdings, { note, mayGive: after.mayGive }) };
  };

const take =
  (needs: RoleHandlerNeeds) =>
  async ({ organisation, holder, role: text, page }: z.infer<typeof Taken>, asking: Asking): Promise<Reply> => {
    const before = await organisationRoles(needs, organisation, asking);
    const role = roleAmong(text, before.mayGive);
    const holding = holdingOf(before.holdings, holderIn(holder));
    if (!holding) return { card: rolesCard(before.organisation, before.holdings, { ...before, page, note: GONE }) };
    if (!role)
      return { card: holderCard(before.organisation, holding, { ...before, page, problem: 'choose a role.' }) };
    const { tenantId, id, name } = holding;
    await needs.roles.take({ tenantId, id, name }, placeOf(role, before.organisation.id), asking);
    const after = await organisationRoles(needs, organisation, asking);
    const left = holdingOf(after.holdings, holding) ?? { ...holding, held: [] };
    const note = `${nameOf(holding)} is no longer ${ROLE_NAMES[role].toLowerCase()}.`;
    return { card: holderCard(after.organisation, left, { ...after, page, note }) };
  };

async function form(
  needs: RoleHandlerNeeds,
  { organisation, holdings, mayGive: offered }: OrganisationRoles,
  asking: Asking,
  given: Partial<GiveForm>,
  problems?: Partial<GiveForm>,
): Promise<Reply> {
  const people = await choicesFor(needs, organisation.id, holdings, asking.person);
  return {
    card: giveCard(organisation, { people, mayGive: offered, hasPicker: needs.hasPicker, typed: given, problems }),
  };
}

const GONE = 'They hold no role here any more.';

const roleAmong = (text: string, offered: readonly GivenRole[]): GivenRole | undefined =>
  offered.find((role) => role === text);

/** Who has said that they work elsewhere would lose it at once. An administrator may work anywhere. */
async function worksElsewhere(
  { whoIs, organisation: named }: RoleHandlerNeeds,
  person: Parameters<RoleHandlerNeeds['whoIs']>[0] & { name: string },
  role: GivenRole,
  organisation: RolePlace & { name: string },
): Promise<string | undefined> {
  const { trustId } = await whoIs(person);
  if (role === 'administrator' || !trustId || trustId === organisation.id) return undefined;
  const { name } = await named(trustId);
  return `${person.name} works for ${name}, as far as I know. Ask them to type “where I work” and choose ${organisation.name}; then give them the role.`;
}
