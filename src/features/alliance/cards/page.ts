// What every card of the Alliance's view looks like: lines, rows, what can be chosen and typed, and what to do next.
import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { Button, Choice } from '../../../cards/buttons.ts';
import { Lines, linesIn } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import { asSentence } from '../../../cards/field-marks.ts';

const Field = z.object({ id: z.string(), label: z.string(), value: z.string(), problem: z.string() });

const page = card(
  'alliance/page',
  z.object({
    heading: z.string(),
    notes: Lines,
    place: z.string(),
    lines: Lines,
    rows: z.array(z.object({ cue: z.string(), name: z.string(), lines: Lines })),
    showing: z.string(),
    choices: z.array(Field.extend({ options: z.array(Choice) })),
    days: z.array(Field),
    texts: z.array(Field.extend({ most: z.number(), room: z.number() })),
    actions: z.array(Button),
  }),
);

export interface PageRow {
  cue: string;
  name: string;
  lines: readonly (string | undefined)[];
}

export type PageProblems = Readonly<Record<string, string>>;

export interface PageView {
  heading: string;
  notes?: readonly (string | undefined)[];
  place?: string;
  lines?: readonly (string | undefined)[];
  rows?: readonly PageRow[];
  showing?: string;
  choices?: readonly { id: string; label: string; value?: string; options: readonly Choice[] }[];
  days?: readonly { id: string; label: string; value: string }[];
  /** `most`: characters; a few more can be typed, so that the reason can be given. */
  texts?: readonly { id: string; label: string; most: number; value?: string }[];
  /** What is wrong, under the id of its field. */
  problems?: PageProblems;
  actions: readonly Button[];
}

const SLIPS = 100; // characters behind the limit, so that a pasted text can be shortened instead of being cut

export const pageCard = ({ heading, place = '', showing = '', ...view }: PageView): Card =>
  page({
    heading,
    place,
    showing,
    notes: linesIn([...(view.notes ?? []), ...problemsElsewhere(view)]),
    lines: linesIn(view.lines),
    rows: (view.rows ?? []).map(({ cue, name, lines }) => ({ cue, name, lines: linesIn(lines) })),
    choices: (view.choices ?? [])
      .filter(({ options }) => options.length)
      .map(({ options, ...one }) => ({ ...fieldOf(one, view), options: [...options] })),
    days: (view.days ?? []).map((one) => fieldOf(one, view)),
    texts: (view.texts ?? []).map(({ most, ...one }) => ({ ...fieldOf(one, view), most, room: most + SLIPS })),
    actions: [...view.actions],
  });

/** What is wrong with a field that this card no longer has: there is nothing to choose any more, for instance. */
function problemsElsewhere({
  choices = [],
  days = [],
  texts = [],
  problems = {},
}: Omit<PageView, 'heading'>): string[] {
  const shown = new Set([...choices.filter(({ options }) => options.length), ...days, ...texts].map(({ id }) => id));
  return Object.entries(problems).flatMap(([id, problem]) => (shown.has(id) ? [] : [asSentence(problem)]));
}

const fieldOf = (
  field: { id: string; label: string; value?: string },
  { problems = {} }: Pick<PageView, 'problems'>,
) => ({
  ...field,
  value: field.value ?? '',
  problem: problems[field.id] ?? '',
});

export const ROWS_A_PAGE = 8;

/** The rows of one page, from 0; a page that is none is the first. */
export function rowsOfPage<Row>(all: readonly Row[], wanted = 0): { shown: Row[]; page: number; hasMore: boolean } {
  const last = Math.max(0, Math.ceil(all.length / ROWS_A_PAGE) - 1);
  const page = wanted >= 0 && wanted <= last ? wanted : 0;
  const shown = all.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
  return { shown, page, hasMore: page < last };
}
