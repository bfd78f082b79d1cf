// What somebody has in front of them of their discussions: as either of the two, and to its end.
import type { OpenWork } from '../../bot/open-work.ts';
import type { TaskButton } from '../../bot/task.ts';
import type { Asking } from '../../bot/turn.ts';
import { isManager, isOpenAppraisal } from './domain/appraisal.ts';
import { noteFields } from './domain/note-fields.ts';
import { isFinished, nextStep } from './domain/progress.ts';
import { otherName, standingFor } from './domain/standing.ts';
import { PREPARATION, stepName, SUMMARY } from './domain/steps.ts';
import { LAST_PAGE } from './cards/pages.ts';
import { discussionInFront } from './handlers/in-front.ts';
import type { AppraisalNeeds } from './handlers/needs.ts';
import { referenceOf } from './reference.ts';
import type { AppraisalCase } from './case.ts';
import type { Reference } from './domain/reference.ts';

export async function appraisalInFront(needs: AppraisalNeeds, asking: Asking): Promise<OpenWork | undefined> {
  const file = await discussionInFront(needs, asking);
  if (!file) return undefined;
  const { record } = file;
  const { person, at } = asking;
  const place = needs.places.of(person);
  const shown = place?.id === record.id ? place : undefined;
  const reference = await referenceOf(needs, record, at);
  const step = stepInFront(file, asking, reference, shown?.step);
  return {
    feature: 'appraisals',
    place: `${stepName(step ?? SUMMARY, reference.pack)} with ${otherName(record, person)}`,
    standing: standingFor(record, person),
    ...(isOpenAppraisal(record) && {
      carryOn: { title: 'Carry on', verb: 'appraisals.open', data: { id: record.id } },
    }),
    back: { open: 'appraisals.step-back', input: { id: record.id } },
    // What a manager has left or not touched for long is not in front of them; what the person is asked for is.
    ...(isManager(record, person) && { usedAt: shown?.isLeft ? '' : (shown?.at ?? record.updatedAt) }),
    takes: (text) => takersOf(file, asking, { step, reference, text }),
  };
}

/** Undefined where nothing of theirs is to be written. */
function stepInFront(
  file: AppraisalCase,
  { person }: Asking,
  { pack }: Reference,
  shown: string | undefined,
): string | undefined {
  const { record } = file;
  if (record.state !== 'draft') return undefined;
  if (isManager(record, person)) return shown ?? nextStep(file, pack);
  return record.askedToPrepareAt && !isFinished(PREPARATION, file, pack) ? PREPARATION : undefined;
}

function takersOf(
  file: AppraisalCase,
  { person }: Asking,
  { step, reference, text }: { step: string | undefined; reference: Reference; text: string },
): TaskButton[] {
  const { record, answers } = file;
  const { id } = record;
  if (record.state === 'shared' && !isManager(record, person))
    return [
      {
        title: `Put it in my answer to ${record.manager.name}`,
        verb: 'appraisals.open',
        data: { id, page: LAST_PAGE, words: text },
      },
    ];
  const kept = step === undefined ? undefined : answers.get(step)?.fields;
  const verb = step === PREPARATION ? 'appraisals.add-prepared' : 'appraisals.add-words';
  return noteFields(step, record, reference.pack, kept).map(({ field, title }) => ({
    title,
    verb,
    data: { id, step, field, text },
  }));
}
