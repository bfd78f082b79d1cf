// Where somebody works who does not work for a Trust.
import { z } from 'zod';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import type { Card, OtherRoute } from '../../../bot/turn.ts';
import type { Organisation } from '../../organisations/domain/organisation.ts';
import { MOST_WORKPLACE, SECTORS, type Sector, type UnlistedWorkplace } from '../domain/workplace.ts';

const workplace = card(
  'people/workplace',
  z.object({
    heading: z.string(),
    note: z.string(),
    hasSearch: z.boolean(),
    search: z.string(),
    choices: z.array(Choice),
    actions: z.array(Button),
  }),
);
const Texts = z.record(z.string(), z.string());
const unlisted = card(
  'people/unlisted',
  z.object({ values: Texts, problems: Texts, most: z.number(), actions: z.array(Button) }),
);

const MOST_SHOWN = 25;

interface Found {
  found: readonly Organisation[];
  search: string;
  /** What they were about to do. */
  next?: OtherRoute;
}

function noteOf(sector: Sector, { found, search }: Found): string {
  if (sector === 'alliance')
    return 'Nothing is open to you by saying so: an administrator is asked to confirm it first.';
  if (!search) return 'Look for it by a part of its name.';
  if (!found.length) return `Nothing is called “${search}”. Look once more, or press “Mine is not listed”.`;
  return found.length > MOST_SHOWN
    ? `${found.length} have that in their name, and ${MOST_SHOWN} are shown here. Write more of the name.`
    : '';
}

export function workplaceCard(sector: Sector, listing: Found): Card {
  const carried = listing.next ? { next: listing.next } : {};
  const shown = listing.found.slice(0, MOST_SHOWN);
  const isSearched = sector !== 'alliance';
  return workplace({
    heading: SECTORS[sector],
    note: noteOf(sector, listing),
    hasSearch: isSearched,
    search: listing.search,
    choices: shown.map(({ id, name }) => ({ title: name, value: id })),
    actions: [
      ...(shown.length ? [button('I work here', 'people.choose-trust', carried, 'positive')] : []),
      ...(isSearched ? [button('Look for it', 'people.where', { sector, ...carried })] : []),
      ...(isSearched ? [button('Mine is not listed', 'people.not-listed', carried, 'quiet')] : []),
      button('I work for a Trust', 'people.trust', {}, 'quiet'),
    ],
  });
}

interface Writing {
  values?: Partial<UnlistedWorkplace>;
  problems?: Partial<UnlistedWorkplace>;
  next?: OtherRoute;
}

export const unlistedCard = ({ values = {}, problems = {}, next }: Writing): Card =>
  unlisted({
    values: { name: '', place: '', ...values },
    problems: { name: '', place: '', ...problems },
    most: MOST_WORKPLACE,
    actions: [
      button('Save', 'people.save-unlisted', next ? { next } : {}, 'positive'),
      button('I work for a Trust', 'people.trust', {}, 'quiet'),
    ],
  });
