// The organisations: listed, looked for, and one opened.
import { z } from 'zod';
import { Cursor, placeIn } from '../../../bot/cursor.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { dayOf } from '../../../dates.ts';
import { LIST, organisationCard, organisationsCard } from '../cards/list.ts';
import { organisationByCode, search, type Directory } from '../domain/directory.ts';
import { organisationsKeptBy } from '../domain/keeping.ts';
import { OrganisationId, type Organisation } from '../domain/organisation.ts';
import { organisationKeptBy, type OrganisationNeeds } from './needs.ts';

export const RIGHT = 'keep the organisations';
const WORDS = /^((the|our|all|list) )?organi[sz]ations$/i;
const typed = z.string().trim().max(500).default('');
const Wanted = z.object({ after: Cursor.optional(), text: typed });
const Looked = z.object({ chosen: typed, search: typed });
export const OrganisationInput = z.object({ id: OrganisationId });

export const showOrganisation = (one: Organisation, directory: Directory, asking: Asking, note?: string): Reply => ({
  card: organisationCard(one, directory, { day: dayOf(asking.at), note }),
});

/** A page of those that whoever asks keeps. */
function pageOf(directory: Directory, { after, text }: z.infer<typeof Wanted>, asking: Asking): Reply {
  const found = search(organisationsKeptBy(asking, directory), text);
  const before = after === undefined ? undefined : placeIn(LIST, after);
  const from = before === undefined ? 0 : found.findIndex(({ id }) => id === before) + 1;
  return { card: organisationsCard(directory, { found, from, text, day: dayOf(asking.at) }) };
}

export const organisationListRoutes = ({ organisations }: OrganisationNeeds): Route[] => [
  route('organisations.list', { right: RIGHT, words: WORDS, input: Wanted }, async (wanted, asking) =>
    pageOf(await organisations.current(), wanted, asking),
  ),
  /** What is chosen counts: the words that were looked for still stand on the card. */
  route(
    'organisations.look',
    { right: RIGHT, input: Looked, leftOut: 'empty' },
    async ({ chosen, search: text }, asking) => {
      const directory = await organisations.current();
      if (chosen) return showOrganisation(organisationKeptBy(directory, chosen, asking), directory, asking);
      const known = text ? organisationByCode(organisationsKeptBy(asking, directory), text) : undefined;
      return known ? showOrganisation(known, directory, asking) : pageOf(directory, { text }, asking);
    },
  ),
  route('organisations.open', { right: RIGHT, input: OrganisationInput }, async ({ id }, asking) => {
    const directory = await organisations.current();
    return showOrganisation(organisationKeptBy(directory, id, asking), directory, asking);
  }),
];
