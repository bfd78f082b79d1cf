// The organisations, a page at a time, and one of them.
import { z } from 'zod';
import { cursorIn } from '../../../bot/cursor.ts';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import { ROLE_DOORS } from '../../roles/domain/doors.ts';
import type { Directory } from '../domain/directory.ts';
import { organisationFacts, listLine } from '../domain/in-words.ts';
import type { Organisation } from '../domain/organisation.ts';

const list = card(
  'organisations/list',
  z.object({
    note: z.string(),
    intro: z.string(),
    rows: z.array(z.object({ name: z.string(), line: z.string() })),
    choices: z.array(Choice),
    search: z.string(),
    actions: z.array(Button),
  }),
);

export const LIST = 'organisations';
export const ORGANISATIONS_A_PAGE = 8;

interface Listing {
  /** Those that were found, in order. */
  found: Directory;
  /** Where this page begins. */
  from: number;
  text: string;
  /** On which they are looked at. */
  day: string;
}

function introOf({ found, text }: Listing, shown: number): string {
  if (!found.length)
    return text
      ? `Nothing is called “${text}”. Look for a part of the name, or for the ODS code.`
      : 'There are none yet.';
  const count = found.length === 1 ? 'One organisation' : `${found.length} organisations`;
  return `${count}${text ? ` for “${text}”` : ''}, ${shown === found.length ? 'all' : shown} of them here.`;
}

export function organisationsCard(directory: Directory, listing: Listing): Card {
  const { found, from, text, day } = listing;
  const shown = found.slice(from, from + ORGANISATIONS_A_PAGE);
  const last = shown.at(-1);
  const next = from + ORGANISATIONS_A_PAGE < found.length && last ? cursorIn(LIST, last.id) : undefined;
  return list({
    note: '',
    intro: introOf(listing, shown.length),
    rows: shown.map((one) => ({ name: one.name, line: listLine(one, directory, day) })),
    choices: shown.map(({ id, name }) => ({ title: name, value: id })),
    search: text,
    actions: [
      button('Open or look for', 'organisations.look', {}, 'positive'),
      button('Add an organisation', 'organisations.editing', {}, 'quiet'),
      button('Import a table', 'organisations.importing', {}, 'quiet'),
      ...(next ? [button('More', 'organisations.list', { after: next, text }, 'quiet')] : []),
      ...(from > 0 ? [button('From the beginning', 'organisations.list', { text }, 'quiet')] : []),
    ],
  });
}

export function organisationCard(
  one: Organisation,
  directory: Directory,
  { day, note }: { day: string; note?: string },
): Card {
  const { id, kind, tookOverFrom } = one;
  const last = tookOverFrom.at(-1);
  return messageCard({
    heading: one.name,
    lines: [...(note ? [note] : []), ...organisationFacts(one, directory, day)],
    actions: [
      button('Change', 'organisations.editing', { id }),
      ...(kind === 'alliance'
        ? [button('Returns: what is set', 'organisations.settings', { id })]
        : [button('Took over from …', 'organisations.taking-over', { id })]),
      ...(last ? [button('Undo the take-over', 'organisations.undo-take-over', { id, predecessor: last.id })] : []),
      button('Roles', ROLE_DOORS.list, { organisation: id }),
      button('All organisations', 'organisations.list'),
    ],
  });
}
