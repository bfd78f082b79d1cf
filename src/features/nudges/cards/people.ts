// People to nudge, eight at a time, whatever they are waited for: the rows, whom to choose, and the buttons.
import { peopleChoices } from '../../../cards/names-apart.ts';
import { linesIn } from '../../../cards/lines.ts';
import { keyOfPerson, type PersonKey } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { MOST_ACTIONS, type Button } from '../../../cards/buttons.ts';
import { nameOfContact } from '../domain/contacts.ts';
import { nudgeListCard, type NudgeListNotes } from './nudge-list.ts';

export interface PersonToNudge {
  person: PersonKey & { name: string };
  lines: readonly string[];
  /** Whether they may be nudged now. */
  isFree: boolean;
}

export interface NudgeButtons {
  all: Button;
  one: Button;
  /** Where there is somebody to ask. */
  escalate?: Button;
  page(title: string, page: number): Button;
  /** Where else one can go, what is nearest first. */
  ways: readonly Button[];
}

export interface PeopleToNudge {
  heading: string;
  place: string;
  lines: readonly string[];
  people: readonly PersonToNudge[];
  buttons: NudgeButtons;
}

export interface PeoplePageNotes extends NudgeListNotes {
  page?: number;
}

const ON_A_PAGE = 8;

export function peopleToNudgeCard(
  { heading, place, lines, people, buttons }: PeopleToNudge,
  { notes = [], problem = '', page: wanted = 1 }: PeoplePageNotes = {},
): Card {
  const pages = Math.max(1, Math.ceil(people.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const from = (page - 1) * ON_A_PAGE;
  const shown = people.slice(from, from + ON_A_PAGE);
  // A choice of everybody would not fit on the card of a large Trust.
  const free = shown.filter(({ isFree }) => isFree);
  return nudgeListCard({
    heading,
    notes: linesIn(notes),
    problem,
    place,
    lines: linesIn(lines),
    rows: shown.map(({ person, lines: own }, n) => ({
      // A heading of its own for each, by which a screen reader goes from one to the next.
      cue: `Person ${from + n + 1} of ${people.length}`,
      name: nameOfContact(person),
      lines: linesIn(own),
    })),
    showing: pages > 1 ? `Page ${page} of ${pages}` : '',
    question: 'Whom would you like to nudge?',
    choices: peopleChoices(
      free.map(({ person }) => ({ id: keyOfPerson(person), name: nameOfContact(person), value: keyOfPerson(person) })),
    ),
    actions: actionsOf(buttons, {
      isFree: people.some(({ isFree }) => isFree),
      isFreeHere: free.length > 0,
      page,
      pages,
    }),
  });
}

/**
 * What writes to somebody goes first, then the other pages, then the ways elsewhere: those that do not fit are typed in words too.
 * Looking again is the least of them.
 */
function actionsOf(
  { all, one, escalate, page: pageButton, ways }: NudgeButtons,
  { isFree, isFreeHere, page, pages }: { isFree: boolean; isFreeHere: boolean; page: number; pages: number },
): Button[] {
  const isPaged = pages > 1;
  return [
    ...(isFree ? [all] : []),
    ...(isFreeHere ? [one] : []),
    ...(escalate ? [escalate] : []),
    ...(isPaged ? [pageButton('More people', (page % pages) + 1)] : []),
    ...ways,
    ...(isPaged ? [] : [pageButton('Look again', page)]),
  ].slice(0, MOST_ACTIONS);
}
