// What was typed in the chat while a step was in front of its writer, put into the step by one press.
import { z } from 'zod';
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { RecordId } from '../../../records/record-id.ts';
import { preparationCard } from '../cards/messages.ts';
import { addWords, withWords } from '../domain/add-words.ts';
import { LONGEST_ANSWER } from '../domain/fields.ts';
import { startOf } from '../domain/last-goals.ts';
import { noteFields } from '../domain/note-fields.ts';
import { PREPARATION } from '../domain/steps.ts';
import { referenceOf } from '../reference.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showAppraisalStep, showCurrent } from './show.ts';

const Added = z.object({
  id: RecordId,
  step: z.string().max(60),
  field: z.string().max(80),
  text: z.string().trim().min(1).max(LONGEST_ANSWER),
});
type Added = z.infer<typeof Added>;

const ADDED = 'Added, and saved.';
const PUT_IN = 'What you typed is in the box now. Nothing is sent until you press the button.';

export const addWordsRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.add-words', { right: 'write the appraisal', input: Added }, addToStep(needs)),
  route('appraisals.add-prepared', { right: 'prepare for my appraisal', input: Added }, addToPreparation(needs)),
];

const addToStep =
  (needs: AppraisalNeeds) =>
  async (added: Added, asking: Asking): Promise<Reply> => {
    const { id, step, field } = added;
    const { record } = await needs.appraisals.read(id, asking);
    const reference = await referenceOf(needs, record, asking.at);
    const isOfStep = (kept: object) =>
      step !== PREPARATION &&
      noteFields(step, record, reference.pack, { ...kept, [field]: '' }).some((one) => one.field === field);
    const { file, verdict } = await needs.appraisals.change(id, asking, (now) => {
      const kept = now.answers.get(step)?.fields ?? startOf(step, now);
      const saved = isOfStep(kept) ? addWords(now, added, reference, asking.at) : undefined;
      if (!saved) throw new Refusal(NOT_YOURS);
      return { verdict: saved, changes: saved.is === 'saved' ? saved.changes : undefined };
    });
    if (verdict.is === 'closed') return showCurrent(needs, file, asking, { note: LATE_SENTENCE });
    return showAppraisalStep(needs, { file, reference, step }, asking, { note: ADDED });
  };

/** Shown and not kept: whoever prepares sends it themself. */
const addToPreparation =
  (needs: AppraisalNeeds) =>
  async ({ id, field, text }: Added, asking: Asking): Promise<Reply> => {
    const file = await needs.appraisals.read(id, asking);
    if (file.record.state !== 'draft') return showCurrent(needs, file, asking, { note: LATE_SENTENCE });
    const pack = await needs.packs.pack(file.record.frameworkVersion);
    const typed = {
      ...file.answers.get(PREPARATION)?.fields,
      [field]: withWords(file, { step: PREPARATION, field, text }),
    };
    return { card: preparationCard(file, pack, { typed, note: PUT_IN }) };
  };
