// What whoever has pressed reads, whatever was waited for.
import type { PersonKey } from '../../../bot/person-key.ts';
import { longDay } from '../../../dates.ts';
import { listText } from '../../courses/domain/answering/in-words.ts';
import { unreachableLine } from '../arrival.ts';
import { nameOfContact } from '../domain/contacts.ts';
import { NUDGE_PAUSE, type NudgeHow } from '../domain/nudge.ts';
import type { NudgeAnswer } from '../domain/nudging.ts';

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
  const written = unreached.filter(({ why }) => !why).map(({ one }) => nameOfContact(one));
  const is = written.length === 1 ? 'is' : 'are';
  const what = how === 'nudge' ? 'nudged now, in their own chat' : 'asked for help now, in their own chat';
  return [
    ...(written.length ? [`${listText(written)} ${is} ${what}.`] : []),
    ...unreached.flatMap(({ one, why }) => (why ? [`${nameOfContact(one)} is not reached yet. ${why}`] : [])),
    ...answers.flatMap((one) => whyNot(one) ?? []),
    ...(answers.length ? [] : ['Nobody was asked: there are not two unanswered nudges yet.']),
  ];
}

function whyNot({ to, verdict }: NudgeAnswer): string | undefined {
  if (verdict.is === 'may') return undefined;
  const name = nameOfContact(to);
  if (verdict.is !== 'too soon')
    return `${name} was not nudged: the return ${verdict.is === 'submitted' ? 'is submitted' : 'has closed'}.`;
  const { last, againOn } = verdict;
  return `${name} was not nudged again: ${last.by.name || 'somebody'} did on ${longDay(last.on)}. There are ${NUDGE_PAUSE} working days between two nudges, so again from ${longDay(againOn)}.`;
}
