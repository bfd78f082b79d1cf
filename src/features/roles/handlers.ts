// Who has which role at an organisation: listed, given and taken away.
import { z } from 'zod';
import { NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../bot/turn.ts';
import { giveCard, type GiveForm } from './cards/give.ts';
import { holderCard, nameOf, rolesCard } from './cards/list.ts';
import { mayGive, type RolePlace } from './domain/giving.ts';
import { GivenRole, grantFor, INSTALLATION, placeOf } from './domain/grant.ts';
import { holdingOf, type Holding } from './domain/holding.ts';
import { ROLE_NAMES } from './domain/words.ts';
import type { RoleOrganisation, RoleNeeds } from './port.ts';
import type { Roles } from './repository.ts';
import { choicesFor, chosenPerson, holderIn } from './whom.ts';

export interface Needs extends RoleNeeds {
  roles: Roles;
}

const WORDS = /^((the|our|show|list) )?(roles|who (has|holds) (which|what) role)$/i;
const RIGHT = 'give roles';
const typed = z.string().trim().max(300).default('');
const At = z.object({ organisation: z.string().max(20).optional() });
const Listed = At.extend({ page: z.number().int().optional() });
const Held = Listed.extend({ holder: typed });
const Taken = Held.extend({ role: typed });
const Given = At.extend({ person: typed, personName: typed, role: typed, holder: typed });

const NOWHERE = 'We do not know yet which organisation this is about. Type “where I work” and choose yours first.';

/** What a card of this organisation is drawn from. */
interface Shelf {
  organisation: RoleOrganisation;
  holdings: Holding[];
  mayGive: GivenRole[];
}

const giverOf = ({ roles = [], trustId }: Asking) => ({ roles, trustId });

export function roleRoutes(needs: Needs): Route[] {
  /** Of one’s own organisation, or, for administrators, of any. */
  const open = async (id: string | undefined, asking: Asking): Promise<Shelf> => {
    const isAdministrator = asking.roles?.includes('administrator') ?? false;
    const wanted = id ?? asking.trustId;
    if (wanted === undefined) throw new Refusal(NOWHERE);
    if (wanted !== asking.trustId && !isAdministrator) throw new Refusal(NOT_YOURS);
    const organisation = await needs.organisation(wanted);
    const [here, everywhere] = await Promise.all([
      needs.roles.holdings(wanted),
      isAdministrator ? needs.roles.holdings(INSTALLATION) : [],
    ]);
    return { organisation, holdings: merged(here, everywhere), mayGive: mayGive(giverOf(asking), organisation) };
  };

  const form = async (shelf: Shelf, asking: Asking, given: Partial<GiveForm>, problem?: string): Promise<Reply> => {
    const { organisation, holdings, mayGive: offered } = shelf;
    const people = await choicesFor(needs, organisation.id, holdings, asking.person);
    return {
      card: giveCard(organisation, { people, mayGive: offered, hasPicker: needs.hasPicker, typed: given, problem }),
    };
  };

  const give = async (given: z.infer<typeof Given>, asking: Asking): Promise<Reply> => {
    const shelf = await open(given.organisation, asking);
    const role = roleAmong(given.role, shelf.mayGive);
    if (!role) return form(shelf, asking, given, 'choose a role.');
    const chosen = await chosenPerson(given, needs, shelf.holdings, asking.person);
    if ('problem' in chosen) return form(shelf, asking, given, chosen.problem);
    const elsewhere = await worksElsewhere(needs, chosen.person, role, shelf.organisation);
    if (elsewhere) return form(shelf, asking, given, elsewhere);
    const profile = await needs.roles.give(chosen.person, placeOf(role, shelf.organisation.id), asking);
    const isGiven = profile && grantFor(profile.grants, placeOf(role, shelf.organisation.id));
    if (!isGiven) throw new Refusal(NOT_YOURS);
    const after = await open(given.organisation, asking);
    const note = `${chosen.person.name} is ${ROLE_NAMES[role].toLowerCase()} now.`;
    return { card: rolesCard(after.organisation, after.holdings, { note, mayGive: after.mayGive }) };
  };

  const take = async ({ organisation, holder, role: text, page }: z.infer<typeof Taken>, asking: Asking) => {
    const before = await open(organisation, asking);
    const role = roleAmong(text, before.mayGive);
    const holding = holdingOf(before.holdings, holderIn(holder));
    if (!holding) return { card: rolesCard(before.organisation, before.holdings, { ...before, page, note: GONE }) };
    if (!role)
      return { card: holderCard(before.organisation, holding, { ...before, page, problem: 'choose a role.' }) };
    const { tenantId, id, name } = holding;
    await needs.roles.take({ tenantId, id, name }, placeOf(role, before.organisation.id), asking);
    const after = await open(organisation, asking);
    const left = holdingOf(after.holdings, holding) ?? { ...holding, held: [] };
    const note = `${nameOf(holding)} is no longer ${ROLE_NAMES[role].toLowerCase()}.`;
    return { card: holderCard(after.organisation, left, { ...after, page, note }) };
  };

  return [
    route(
      'roles.list',
      { right: 'see who holds a role', words: WORDS, input: Listed },
      async ({ organisation, page }, asking) => {
        const shelf = await open(organisation, asking);
        return { card: rolesCard(shelf.organisation, shelf.holdings, { ...shelf, page }) };
      },
    ),
    route('roles.person', { right: RIGHT, input: Held }, async ({ organisation, holder, page }, asking) => {
      const shelf = await open(organisation, asking);
      const holding = holdingOf(shelf.holdings, holderIn(holder));
      if (!holding)
        return { card: rolesCard(shelf.organisation, shelf.holdings, { ...shelf, page, problem: 'choose a person.' }) };
      return { card: holderCard(shelf.organisation, holding, { ...shelf, page }) };
    }),
    route('roles.giving', { right: RIGHT, input: Held }, async ({ organisation, holder }, asking) =>
      form(await open(organisation, asking), asking, { person: holder }),
    ),
    route('roles.give', { right: RIGHT, input: Given }, give),
    route('roles.take', { right: RIGHT, input: Taken }, take),
  ];
}

const GONE = 'They hold no role here any more.';

const roleAmong = (text: string, offered: readonly GivenRole[]): GivenRole | undefined =>
  offered.find((role) => role === text);

/** Those who keep the installation stand among the others, for whoever keeps it too. */
function merged(here: readonly Holding[], everywhere: readonly Holding[]): Holding[] {
  const joined = here.map((one) => ({ ...one, held: [...one.held, ...(holdingOf(everywhere, one)?.held ?? [])] }));
  return [...joined, ...everywhere.filter((one) => !holdingOf(here, one))];
}

/** Who has said that they work elsewhere would lose it at once. An administrator may work anywhere. */
async function worksElsewhere(
  { whoIs, organisation: named }: Needs,
  person: Parameters<Needs['whoIs']>[0] & { name: string },
  role: GivenRole,
  organisation: RolePlace & { name: string },
): Promise<string | undefined> {
  const { trustId } = await whoIs(person);
  if (role === 'administrator' || !trustId || trustId === organisation.id) return undefined;
  const { name } = await named(trustId);
  return `${person.name} works for ${name}, as far as we know. Ask them to type “where I work” and choose ${organisation.name}; then give them the role.`;
}
