// One course, for whoever keeps the catalogue: what is known of it, and what they may decide.
import { z } from 'zod';
import { Button, button, Choice, choicesOf, pageButton } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import { LEVELS } from '../../framework/domain.ts';
import { hasSureLevels, type Course } from '../domain/course.ts';
import { surenessOf } from '../../courses/domain/answering/suggestion.ts';
import { isRetired, type Catalogue } from '../domain/catalogue.ts';
import { creditOf, isToBeSeen, levelNames, lastSeenMark, type Credit } from '../domain/edits.ts';
import { nextToConfirm } from '../domain/page.ts';
import { isOfFoundations, mappingOf } from '../domain/foundations.ts';
import { linkOf } from '../domain/link.ts';
import { CATALOGUE_BUTTON } from './import.ts';

const shown = card(
  'catalogue/course',
  z.object({
    note: z.string(),
    title: z.string(),
    lines: z.array(z.object({ label: z.string(), words: z.string() })),
    mayConfirm: z.boolean(),
    levels: z.string(),
    choices: z.array(Choice),
    credit: z.string(),
    credits: z.array(Choice),
    problem: z.string(),
    actions: z.array(Button),
  }),
);

const CHOICES = choicesOf(Object.fromEntries(LEVELS.map(({ id, name }) => [id, name])));

const CREDITS = choicesOf({ yes: 'Yes', no: 'No', unknown: 'Not known' });

/** What was chosen, where it is not saved yet. */
interface Showing {
  note?: string;
  levels?: readonly string[];
  credit?: Credit;
  problem?: string;
}

export function courseCard(
  course: Course,
  catalogue: Catalogue,
  { note = '', levels, credit, problem = '' }: Showing = {},
): Card {
  const mayConfirm = !isOfFoundations(course.id) && !isRetired(catalogue, course.id);
  return shown({
    note,
    title: course.title,
    lines: factsOf(course, catalogue),
    mayConfirm,
    levels: (levels ?? course.levels).join(','),
    choices: CHOICES,
    credit: credit ?? creditOf(course),
    credits: CREDITS,
    problem,
    actions: [...(mayConfirm ? confirming(course, catalogue) : []), ...doing(course, catalogue), CATALOGUE_BUTTON],
  });
}

/** One after the other, without going back to the list. */
function confirming(course: Course, catalogue: Catalogue): Button[] {
  const next = nextToConfirm(catalogue, course);
  const isDone = hasSureLevels(course);
  return [
    button('Confirm these levels', 'catalogue.confirm', { course: course.id, seen: lastSeenMark(course) }, 'positive'),
    ...(next
      ? [button(isDone ? 'Next to confirm' : 'Skip to the next', 'catalogue.course', { course: next.id }, 'quiet')]
      : []),
  ];
}

function doing(course: Course, catalogue: Catalogue): Button[] {
  const link = linkOf(course);
  const about = { course: course.id };
  return [
    ...(isRetired(catalogue, course.id) ? [button('Bring back', 'catalogue.bring-back', about, 'quiet')] : []),
    ...(link ? [pageButton('See the provider’s page', link)] : []),
    ...(isRetired(catalogue, course.id) ? [] : [button('Retire', 'catalogue.retiring', about, 'quiet')]),
    ...(isOfFoundations(course.id) ? [button('Course settings', 'catalogue.settings', {}, 'quiet')] : []),
  ];
}

function factsOf(course: Course, catalogue: Catalogue): { label: string; words: string }[] {
  const { provider, audience, mode, duration, note, url, id } = course;
  const mapping = mappingOf(course, catalogue.settings.foundations);
  const isHidden = url !== undefined && linkOf(course) === undefined;
  const facts: [label: string, words: string | undefined][] = [
    ['Standing', isRetired(catalogue, id) ? 'Retired: it is not suggested to anybody' : undefined],
    ['Provider', provider],
    ['Levels', `${levelNames(mapping.levels)} (${surenessOf(mapping)})`],
    ['Decided in', isOfFoundations(id) ? 'the course settings' : undefined],
    ['For', audience],
    ['How', mode === 'unknown' ? undefined : mode],
    ['Duration', duration],
    ['Accredited', accreditedLine(course)],
    ['Note', note],
    ['Link', isHidden ? hiddenLine(course) : undefined],
  ];
  return facts.flatMap(([label, words]) => (words ? [{ label, words }] : []));
}

const hiddenLine = (course: Course): string =>
  isToBeSeen(course)
    ? `${course.url} (look at it: staff see it once you have confirmed the levels)`
    : `Not shown, because it is not on the provider’s own host: ${course.url}`;

function accreditedLine({ accredited, accreditation }: Course): string {
  const known = accredited ? 'Yes' : 'No';
  return `${accredited === undefined ? 'Not known' : known}${accreditation ? ` (${accreditation})` : ''}`;
}

/** Asked once, before it happens. */
export const retiringCard = ({ id, title, provider }: Course): Card =>
  messageCard({
    heading: 'Retire this course?',
    lines: [
      `${title}, ${provider}`,
      'It is no longer suggested to anybody. What people have noted about it stays as it is.',
      'You can bring it back at any time.',
    ],
    actions: [
      button('Yes, retire it', 'catalogue.retire', { course: id }, 'positive'),
      button('No, keep it', 'catalogue.course', { course: id }, 'quiet'),
    ],
  });
