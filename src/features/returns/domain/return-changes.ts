// The one state machine of a return, whoever asks: a card, a typed word, an import, an administrator.
// not opened → draft → submitted (→ signed off) → amending → submitted … until it is locked: by the closing day, or because the
// Alliance has accepted what was submitted last. Each act takes the return as it is now and gives what is to be written, or
// says why nothing is.
import { phaseOn, type Deadlines, type Phase } from '../../../calendar/deadlines.ts';
import { isSamePerson, type PersonKey } from '../../../bot/person-key.ts';
import { dayOf } from '../../../dates.ts';
import { checksOf, openProblems, type CheckedAgainst, type ReturnProblem } from './checks.ts';
import { basesInForce, versionsInForce, type ReturnDefinition } from './definition.ts';
import { RETURN_FIELDS, textIn, type ReturnTexts } from './fields.ts';
import { mergeTexts, type FieldConflict, type ShownTexts } from './merging.ts';
import { DEFINITION_VERSION } from './metrics.ts';
import { draftTexts, stateOfReturn, type ReturnAuthor, type LockException, type QuarterReturn } from './return.ts';

export interface FieldChange {
  field: string;
  from: string;
  to: string;
}

export interface ReturnChange {
  next: QuarterReturn;
  /** The word the trail keeps for it. */
  doing: string;
  fields: FieldChange[];
  /** Whom it lets past the lock, and until when. */
  exception?: LockException;
  /** Why an acceptance was taken back. */
  why?: string;
}

/** `same`: it is so already. `late`: it was changed since the card was drawn. `not locked`: nobody has to be let past. Nothing is written but for `done`. */
export type ReturnVerdict =
  | { is: 'done'; change: ReturnChange; conflicts: FieldConflict[] }
  | { is: 'same'; conflicts: FieldConflict[] }
  | { is: 'late' | 'not open' | 'locked' | 'not locked' }
  | { is: 'incomplete'; problems: ReturnProblem[] };

export type ReturnAct =
  | { act: 'open' }
  | { act: 'save'; sent: ReturnTexts; shown: ShownTexts }
  /** `version`: of the return that whoever submits has seen. */
  | { act: 'submit'; version: number; against: CheckedAgainst }
  /** `n`: of the submission that was seen. */
  | { act: 'sign off'; n: number }
  | { act: 'allow'; person: ReturnAuthor; until: string }
  /** Both by the Alliance, also when it has closed. `n`: of the submission that was seen. */
  | { act: 'accept'; n: number }
  | { act: 'un-accept'; n: number; why: string };

export interface ActContext {
  trustId: string;
  quarter: string;
  by: ReturnAuthor;
  at: Date;
  deadlines: Deadlines;
  /** How the figures are counted now. */
  definition: ReturnDefinition;
}

export function actOn(found: QuarterReturn | undefined, wanted: ReturnAct, acting: ActContext): ReturnVerdict {
  if (wanted.act === 'allow') return allow(found, wanted, acting);
  if (wanted.act === 'accept') return accept(found, wanted, acting);
  if (wanted.act === 'un-accept') return unAccept(found, wanted);
  const phase = phaseFor(found, acting);
  if (phase === 'not open' || phase === 'locked') return { is: phase };
  if (wanted.act === 'save') return save(found, wanted, acting);
  if (wanted.act === 'submit') return submit(found, wanted, acting);
  return wanted.act === 'sign off' ? signOff(found, wanted, acting) : open(found, acting);
}

/** As it is for this person: whoever has an exception meets a late return instead of a locked one. Nobody gets past an acceptance. */
export function phaseFor(
  found: QuarterReturn | undefined,
  { by, at, deadlines }: Pick<ActContext, 'by' | 'at' | 'deadlines'>,
): Phase {
  const phase = phaseOn(dayOf(at), deadlines);
  if (found?.accepted) return 'locked';
  return phase === 'locked' && exceptionOf(found, by, at) ? 'late' : phase;
}

/** Which lets this person past the lock on that day. */
export const exceptionOf = (found: QuarterReturn | undefined, person: PersonKey, at: Date): LockException | undefined =>
  found?.exceptions.find((one) => isSamePerson(one.person, person) && dayOf(at) <= one.until);

const done = (
  next: QuarterReturn,
  doing: string,
  fields: FieldChange[] = [],
  conflicts: FieldConflict[] = [],
): ReturnVerdict => ({
  is: 'done',
  change: { next, doing, fields },
  conflicts,
});

const begun = ({ trustId, quarter, by, at }: ActContext): QuarterReturn => ({
  schemaVersion: 1,
  trustId,
  quarter,
  version: 1,
  opened: { by, at: at.toISOString() },
  fields: {},
  exceptions: [],
});

const touched = (found: QuarterReturn): QuarterReturn => ({ ...found, version: found.version + 1 });

const open = (found: QuarterReturn | undefined, acting: ActContext): ReturnVerdict =>
  found ? { is: 'same', conflicts: [] } : done(begun(acting), 'opened');

function save(
  found: QuarterReturn | undefined,
  { sent, shown }: { sent: ReturnTexts; shown: ShownTexts },
  acting: ActContext,
): ReturnVerdict {
  const current = draftTexts(found);
  const known = Object.fromEntries(Object.entries(sent).filter(([field]) => RETURN_FIELDS.includes(field)));
  const { changes, conflicts } = mergeTexts(current, known, shown);
  const fields = Object.entries(changes).map(([field, to]) => ({ field, from: textIn(current, field), to }));
  if (!fields.length) return { is: 'same', conflicts };
  const stamp = { by: acting.by, at: acting.at.toISOString() };
  const written = Object.fromEntries(fields.map(({ field, to }) => [field, { text: to, ...stamp }]));
  const before = found ? touched(found) : begun(acting);
  return done({ ...before, fields: { ...before.fields, ...written } }, 'saved', fields, conflicts);
}

function submit(
  found: QuarterReturn | undefined,
  { version, against }: { version: number; against: CheckedAgainst },
  acting: ActContext,
): ReturnVerdict {
  const state = stateOfReturn(found);
  if (state === 'submitted' || state === 'signed off') return { is: 'same', conflicts: [] };
  if (found?.version !== version) return { is: 'late' };
  const texts = draftTexts(found);
  const problems = openProblems(texts, checksOf(texts, against));
  if (problems.length) return { is: 'incomplete', problems };
  const n = (found.last?.n ?? 0) + 1;
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
  const first = found.first ?? { at: last.at, isLate };
  return done({ ...touched(found), last, first }, n > 1 ? 'amended' : 'submitted');
}

function signOff(found: QuarterReturn | undefined, { n }: { n: number }, { by, at }: ActContext): ReturnVerdict {
  const state = stateOfReturn(found);
  if (!found?.last || found.last.n !== n || state === 'amending') return { is: 'late' };
  if (state === 'signed off') return { is: 'same', conflicts: [] };
  const last = { ...found.last, signedOff: { by, at: at.toISOString() } };
  return done({ ...touched(found), last }, 'signed off');
}

/** What was sent last counts for good, also where somebody has begun to change it. */
function accept(found: QuarterReturn | undefined, { n }: { n: number }, { by, at }: ActContext): ReturnVerdict {
  if (found?.last?.n !== n) return { is: 'late' };
  if (found.accepted) return { is: 'same', conflicts: [] };
  return done({ ...touched(found), accepted: { n, by, at: at.toISOString() } }, 'accepted');
}

function unAccept(found: QuarterReturn | undefined, { n, why }: { n: number; why: string }): ReturnVerdict {
  if (found?.last?.n !== n) return { is: 'late' };
  if (!found.accepted) return { is: 'same', conflicts: [] };
  const { accepted: _takenBack, ...open } = found;
  return {
    is: 'done',
    change: { next: touched(open), doing: 'acceptance taken back', fields: [], why },
    conflicts: [],
  };
}

/** The only thing that a Trust's own may be let do to a locked return, and to no other. The same person gets the later word. */
function allow(
  found: QuarterReturn | undefined,
  { person, until }: { person: ReturnAuthor; until: string },
  acting: ActContext,
): ReturnVerdict {
  if (found?.accepted) return { is: 'locked' };
  if (phaseOn(dayOf(acting.at), acting.deadlines) !== 'locked') return { is: 'not locked' };
  if (found?.exceptions.some((one) => isSamePerson(one.person, person) && one.until === until))
    return { is: 'same', conflicts: [] };
  const before = found ? touched(found) : begun(acting);
  const exception: LockException = { person, until, by: acting.by.id, at: acting.at.toISOString() };
  const others = before.exceptions.filter((one) => !isSamePerson(one.person, person));
  const next = { ...before, exceptions: [...others, exception] };
  return { is: 'done', change: { next, doing: 'exception given', fields: [], exception }, conflicts: [] };
}
