// What whoever has pressed reads, whatever was waited for.
import type { PersonKey } from '../../../bot/person-key.ts';
import { longDay } from '../../../dates.ts';
import { listText } from '../../courses/domain/answering/in-words.ts';
import { unreachableLine } from '../../../outbox/rules.ts';
import { nameOfContact } from '../domain/contacts.ts';
import { NUDGE_PAUSE, type NudgeHow, type NudgeParty } from '../domain/nudge.ts';
import { MOST_AT_ONCE, type NudgeAnswer } from '../domain/nudging.ts';

/** Who was nudged, who could not be reached and why, and who was not nudged and why. */
export async function nudgeNotes(
  { people }: { people: { find(person: PersonKey): Promise<Parameters<typeof unreachableLine>[0]> } },
  answers: readonly NudgeAnswer[],
  how: NudgeHow,
): Promise<string[]> {
  const nudged = answers.filter(({ verdict }) => verdict.is === 'may').map(({ to }) => to);
  const unreached = await Promise.all(
    nudged.map(async (one) => ({ one, why: unreachableLine(await people.find(one)) })),
  );
  const written = unreached.filter(({ why }) => !why).map(({ one }) => one);
  const byReason = Map.groupBy(
    unreached.filter(({ why }) => why),
    ({ why }) => why,
  );
  const what = how === 'nudge' ? 'nudged now, in their own chat' : 'asked for help now, in their own chat';
  return [
    ...(written.length ? [`${areIn(written)} ${what}.`] : []),
    ...[...byReason].map(([why, some]) => `${areIn(some.map(({ one }) => one))} not reached yet. ${why}`),
    ...whyNotLines(answers),
    ...leftLines(answers.filter(({ verdict }) => verdict.is === 'next press').length),
    ...(answers.length ? [] : ['Nobody was asked: there are not two unanswered nudges yet.']),
  ];
}

/** `Ana and Ben are` */
const areIn = (people: readonly NudgeParty[]): string =>
  `${listText(people.map(nameOfContact))} ${people.length === 1 ? 'is' : 'are'}`;

const count = (of: number, one: string, many: string) => `${of} more ${of === 1 ? one : many}`;

const leftLines = (left: number): string[] =>
  left
    ? [
        `${count(left, 'person is', 'people are')} not in this press: it nudges ${MOST_AT_ONCE} at most. Press again to nudge them.`,
      ]
    : [];

/** So many reasons in full: those of a large Trust would not fit on a card. */
const MOST_REASONS = 5;

function whyNotLines(answers: readonly NudgeAnswer[]): string[] {
  const lines = answers.flatMap((one) => whyNot(one) ?? []);
  const more = lines.length - MOST_REASONS;
  return [
    ...lines.slice(0, MOST_REASONS),
    ...(more > 0 ? [`${count(more, 'person was', 'people were')} not nudged. Their rows say why.`] : []),
  ];
}

function whyNot({ to, verdict }: NudgeAnswer): string | undefined {
  if (verdict.is === 'may' || verdict.is === 'next press') return undefined;
  const name = nameOfContact(to);
  if (verdict.is !== 'too soon')
    return `${name} was not nudged: the return ${verdict.is === 'submitted' ? 'is submitted' : 'has closed'}.`;
  const { last, againOn } = verdict;
  return `${name} was not nudged again: ${last.by.name || 'somebody'} did on ${longDay(last.on)}. There are ${NUDGE_PAUSE} working days between two nudges, so again from ${longDay(againOn)}.`;
}
