// Who changed what, the newest first.
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { longMoment } from '../../../dates.ts';
import { fieldName } from '../domain/fields.ts';
import type { ReturnStep } from '../kinds.ts';
import { toOverview } from './parts.ts';

const MOST_OF_A_VALUE = 120; // characters: a reason may be longer, and the return itself shows it whole

export function historyCard(quarter: string, steps: readonly ReturnStep[], next: string | undefined): Card {
  const more = next === undefined ? [] : [button('Show more', 'returns.history', { quarter, after: next }, 'quiet')];
  return messageCard({
    heading: `What was changed: ${quarterName(quarter)}`,
    lines: steps.length ? steps.flatMap(stepLines) : ['Nothing was changed yet.'],
    actions: [...more, toOverview('Back to the return', quarter)],
  });
}

function stepLines({ by, at, doing, fields, why }: ReturnStep): string[] {
  const who = `${longMoment(at)}, ${by.name || 'a colleague'}: ${doing}`;
  return [
    fields.length || why ? `${who}:` : `${who}.`,
    ...(why ? [`– because ${why}`] : []),
    ...fields.map(({ field, from, to }) => `– ${fieldName(field)}: ${brief(from)} → ${brief(to)}`),
  ];
}

const brief = (text: string): string => {
  if (!text.trim()) return 'nothing';
  return text.length > MOST_OF_A_VALUE ? `“${text.slice(0, MOST_OF_A_VALUE - 1)}…”` : `“${text}”`;
};
