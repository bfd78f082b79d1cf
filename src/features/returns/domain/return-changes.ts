// The one state machine of a return, whoever asks: a card, a typed word, an import, an administrator.
// not opened → draft → submitted (→ signed off) → amending → submitted … until it is locked: by the closing day, or because the
// Alliance has accepted what was submitted last. Each act takes the return as it is now and gives what is to be written, or
// says why nothing is.
import { phaseOn, type Phase } from '../../../calendar/deadlines.ts';
import { isSamePerson, type PersonKey } from '../../../bot/person-key.ts';
import { dayOf } from '../../../dates.ts';
import { accept, allow, unAccept } from './alliance-acts.ts';
import { checksOf, openProblems, type CheckedAgainst } from './checks.ts';
import { basesInForce, versionsInForce } from './definition.ts';
import { RETURN_FIELDS, textIn, type ReturnTexts } from './fields.ts';
import { mergeTexts, type ShownTexts } from './merging.ts';
import { DEFINITION_VERSION } from './metrics.ts';
import { draftTexts, stateOfReturn, type LockException, type QuarterReturn } from './return.ts';
import {
  doneAct,
  newReturn,
  nextReturn,
  type ActContext,
  type ReturnAct,
  type ReturnVerdict,
} from './return-verdict.ts';

export function actOn(record: QuarterReturn | undefined, wanted: ReturnAct, acting: ActContext): ReturnVerdict {
  if (wanted.act === 'allow') return allow(record, wanted, acting);
  if (wanted.act === 'accept') return accept(record, wanted, acting);
  if (wanted.act === 'un-accept') return unAccept(record, wanted);
  const phase = phaseFor(record, acting);
  if (phase === 'not open' || phase === 'locked') return { is: phase };
  if (wanted.act === 'save') return save(record, wanted, acting);
  if (wanted.act === 'submit') return submit(record, wanted, acting);
  return wanted.act === 'sign off' ? signOff(record, wanted, acting) : open(record, acting);
}

/** As it is for this person: whoever has an exception meets a late return instead of a locked one. Nobody gets past an acceptance. */
export function phaseFor(
  record: QuarterReturn | undefined,
  { by, at, deadlines }: Pick<ActContext, 'by' | 'at' | 'deadlines'>,
): Phase {
  const phase = phaseOn(dayOf(at), deadlines);
  if (record?.accepted) return 'locked';
  return phase === 'locked' && exceptionOf(record, by, at) ? 'late' : phase;
}

/** Which lets this person past the lock on that day. */
export const exceptionOf = (
  record: QuarterReturn | undefined,
  person: PersonKey,
  at: Date,
): LockException | undefined =>
  record?.exceptions.find((one) => isSamePerson(one.person, person) && dayOf(at) <= one.until);

const open = (record: QuarterReturn | undefined, acting: ActContext): ReturnVerdict =>
  record ? { is: 'same', conflicts: [] } : doneAct(newReturn(acting), 'opened');

function save(
  record: QuarterReturn | undefined,
  { sent, shown }: { sent: ReturnTexts; shown: ShownTexts },
  acting: ActContext,
): ReturnVerdict {
  const current = draftTexts(record);
  const sentFields = Object.fromEntries(Object.entries(sent).filter(([field]) => RETURN_FIELDS.includes(field)));
  const { changes, conflicts } = mergeTexts(current, sentFields, shown);
  const fields = Object.entries(changes).map(([field, to]) => ({ field, from: textIn(current, field), to }));
  if (!fields.length) return { is: 'same', conflicts };
  const stamp = { by: acting.by, at: acting.at.toISOString() };
  const written = Object.fromEntries(fields.map(({ field, to }) => [field, { text: to, ...stamp }]));
  const before = record ? nextReturn(record) : newReturn(acting);
  return doneAct({ ...before, fields: { ...before.fields, ...written } }, 'saved', fields, conflicts);
}

function submit(
  record: QuarterReturn | undefined,
  { version, against }: { version: number; against: CheckedAgainst },
  acting: ActContext,
): ReturnVerdict {
  const state = stateOfReturn(record);
  if (state === 'submitted' || state === 'signed off') return { is: 'same', conflicts: [] };
  if (record?.version !== version) return { is: 'late' };
  const texts = draftTexts(record);
  const problems = openProblems(texts, checksOf(texts, against));
  if (problems.length) return { is: 'incomplete', problems };
  const n = (record.last?.n ?? 0) + 1;
  const isLate = dayOf(acting.at) > acting.deadlines.dueOn;
  const last = {
    schemaVersion: 1 as const,
    n,
    by: acting.by,
    at: acting.at.toISOString(),
    isLate,
    texts: { ...texts },
    definitionVersion: DEFINITION_VERSION,
    definitionVersions: versionsInForce(acting.definition),
    bases: basesInForce(acting.definition),
    rolesAre: acting.definition.rolesAre.value,
    figures: against.figures ?? {},
  };
  const first = record.first ?? { at: last.at, isLate };
  return doneAct({ ...nextReturn(record), last, first }, n > 1 ? 'amended' : 'submitted');
}

function signOff(record: QuarterReturn | undefined, { n }: { n: number }, { by, at }: ActContext): ReturnVerdict {
  const state = stateOfReturn(record);
  if (!record?.last || record.last.n !== n || state === 'amending') return { is: 'late' };
  if (state === 'signed off') return { is: 'same', conflicts: [] };
  const last = { ...record.last, signedOff: { by, at: at.toISOString() } };
  return doneAct({ ...nextReturn(record), last }, 'signed off');
}
