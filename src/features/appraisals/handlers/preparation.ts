import { z } from 'zod';
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { NOT_YOURS } from '../../../bot/rights.ts';
import { MY_APPRAISALS } from '../cards/views.ts';
import { messageCard } from '../../../cards/message.ts';
import { preparationCard } from '../cards/messages.ts';
import { FormInput } from '../cards/start.ts';
import { button } from '../../../cards/buttons.ts';
import { stepCard } from '../cards/steps.ts';
import { doubtCard } from '../cards/unsure.ts';
import { readKey, writeKey } from '../domain/keys.ts';
import { keptProblems } from '../domain/progress.ts';
import { saveAndAskToPrepare } from '../domain/save.ts';
import { PREPARATION } from '../domain/steps.ts';
import type { AppraisalCase } from '../case.ts';
import { goOn, type StepKept } from './go-on.ts';
import { keep, stepKept } from './keep.ts';
import type { AppraisalNeeds } from './needs.ts';
import { referenceOnCard, showCurrent } from './show.ts';
import { OUTDATED_STEP } from './steps.ts';
import { RecordId } from '../../../records/record-id.ts';

export const OUTDATED_PREPARATION = 'You sent other answers in the meantime. Look at these once more, then send them.';

const PREPARES = 'prepare for my appraisal';
const About = z.object({ id: RecordId });

export const preparationRoutes = (needs: AppraisalNeeds): Route[] => [
  route(
    'appraisals.ask-to-prepare',
    { right: 'ask the person to prepare', input: FormInput, leftOut: 'kept' },
    askToPrepare(needs),
  ),
  route('appraisals.prepare', { right: PREPARES, input: About }, openPreparation(needs)),
  route('appraisals.send-preparation', { right: PREPARES, input: FormInput, leftOut: 'kept' }, sendPreparation(needs)),
];

/** Sent from the first step, whose words are kept in the same change. */
const askToPrepare =
  (needs: AppraisalNeeds) =>
  async ({ submission, ...fields }: z.infer<typeof FormInput>, asking: Asking): Promise<Reply> => {
    const { id, pack: version, step, count } = readKey(submission);
    const reference = await referenceOnCard(needs, version, asking.at);
    const sent = { step, revision: count, fields, doubtful: asking.doubtful };
    const {
      file,
      verdict: { verdict, fields: typed },
    } = await needs.appraisals.change(id, asking, (now) => {
      if (step === PREPARATION || now.record.frameworkVersion !== version) throw new Refusal(NOT_YOURS);
      const asked = saveAndAskToPrepare(now, sent, reference, asking.at);
      return { verdict: asked, changes: asked.changes };
    });
    if (verdict === 'outdated') return { card: stepCard(file, step, reference, { typed, note: OUTDATED_STEP }) };
    if (verdict === 'late') return showCurrent(needs, file, asking, { note: LATE_SENTENCE });
    const problems = keptProblems(step, file, reference.pack) ?? [];
    return goOn(needs, { file, step, reference, problems }, 'prepare', asking);
  };

const openPreparation =
  (needs: AppraisalNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const file = await needs.appraisals.read(id, asking);
    if (file.record.state !== 'draft') return showCurrent(needs, file, asking);
    return { card: preparationCard(file, await needs.packs.pack(file.record.frameworkVersion)) };
  };

const sendPreparation =
  (needs: AppraisalNeeds) =>
  async (sent: z.infer<typeof FormInput>, asking: Asking): Promise<Reply> => {
    const { file, verdict, reference } = await keep(needs, sent, asking, (step) => step === PREPARATION);
    if (verdict.is === 'closed') return showCurrent(needs, file, asking, { note: LATE_SENTENCE });
    if (verdict.is === 'outdated')
      return { card: preparationCard(file, reference.pack, { typed: verdict.fields, note: OUTDATED_PREPARATION }) };
    return showSent(stepKept({ file, verdict, reference, step: PREPARATION }));
  };

/** After the preparation is kept: the question what was removed, its mistakes, or that it is sent. */
export function showSent({ file, reference, problems, hasRemoved }: StepKept): Reply {
  const { record } = file;
  const draw = () => preparationCard(file, reference.pack, { problems });
  const question = doubtCard(file, PREPARATION, draw, 'appraisals.settle-prepared', 'next');
  if (question) return { card: question };
  if (problems.length) return { card: draw() };
  return {
    card: messageCard({
      heading: 'Sent',
      lines: [
        `${record.manager.name} sees your answers in the discussion. You can change them until it is shared with you.`,
        ...(hasRemoved ? ['What you removed is hidden from them.'] : []),
      ],
      actions: [
        button('Change what I wrote', 'appraisals.prepare', { id: record.id }),
        ...(hasRemoved ? [putBackButton(file)] : []),
        MY_APPRAISALS,
      ],
    }),
  };
}

const putBackButton = ({ record, answers }: AppraisalCase) =>
  button('Put back what I removed', 'appraisals.put-back-prepared', {
    submission: writeKey(record, PREPARATION, answers.get(PREPARATION)?.revision ?? 0),
  });
