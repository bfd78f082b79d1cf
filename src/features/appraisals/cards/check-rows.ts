// One row for each step on the card where a manager checks everything: what was said, in brief, and the way back to it.
import { z } from 'zod';
import { Button, button, spoken } from '../../../cards/buttons.ts';
import type { Pack } from '../../framework/domain.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import { stepName } from '../domain/steps.ts';
import type { Line, Section } from '../domain/summary.ts';

export const CheckRow = z.object({
  title: z.string(),
  missing: z.string(),
  brief: z.array(z.object({ words: z.string() })),
  change: z.array(Button),
});

const LONGEST = 44; // characters: a short line on a phone

/** What is missing first, else in the order of the discussion. */
export function checkRows(record: Appraisal, sections: readonly Section[], pack: Pack): z.infer<typeof CheckRow>[] {
  const rows = [...Map.groupBy(sections, ({ step }) => step)].map(([step, parts]) => {
    const title = stepName(step, pack);
    const isMissing = parts.some((part) => part.isMissing);
    return {
      isMissing,
      title,
      missing: isMissing ? 'Not finished yet' : '',
      brief: briefly(parts).map((words) => ({ words })),
      change: [spoken(button('Change', 'appraisals.go', { id: record.id, step }), `Change ${title}`)],
    };
  });
  return rows
    .toSorted((a, b) => Number(b.isMissing) - Number(a.isMissing))
    .map(({ isMissing: _isMissing, ...row }) => row);
}

// A bare yes or no says nothing without its question.
const inBrief = ({ label, words }: Line): string => (/^(Yes|No|Not)\b/.test(words) ? `${label}: ${words}` : words);

/** Of a step with several parts the first answer to each, of any other everything, as far as there is room. */
const briefly = (parts: readonly Section[]): string[] =>
  (parts.length > 1
    ? parts.flatMap(({ title, lines: [first] }) => (first ? [`${first.words}: ${title}`] : []))
    : parts.map(({ lines }) => lines.map(inBrief).join('; '))
  )
    .filter(Boolean)
    .map((words) => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words));
