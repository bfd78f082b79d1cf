import { z } from 'zod';
import { messageCard } from '../../../cards/message.ts';
import { button } from '../../../cards/buttons.ts';
import { NOT_LOOKED_THROUGH, pageAcross, TrustPage } from '../../../records/across-trusts.ts';
import { AnswerBox, typedIn } from '../../../cards/answer-box.ts';
import type { Page } from '../../../storage/port.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { LAST_PAGE } from '../cards/pages.ts';
import { MY_APPRAISALS } from '../cards/views.ts';
import { isManager } from '../domain/appraisal.ts';
import { isOpenLine, lineToResume, waitsForReader } from '../domain/in-front.ts';
import { wordsProblem } from '../domain/fields.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showCurrent } from './show.ts';
import { lateWith } from './pressing.ts';
import { RecordId } from '../../../records/record-id.ts';

/** The record is read as well, so a Trust fewer is looked into once something is found. */
const RESUMED = { size: 30, mostTrusts: 2 };

const NOTHING = 'You have nothing in progress. Type “appraisal” to start, or “my appraisals” to look back.';

const lookFurtherCard = (next: TrustPage) =>
  messageCard({
    heading: 'Nothing in progress so far',
    lines: [NOT_LOOKED_THROUGH],
    actions: [button('Look further', 'appraisals.resume', next), MY_APPRAISALS],
  });

const OpenInput = AnswerBox.extend({ id: RecordId, page: z.number().int().optional() });

export const listRoutes = (needs: AppraisalNeeds): Route[] => [
  route(
    'appraisals.resume',
    {
      right: 'list my own appraisals',
      words: /^(resume|continue|carry on)$/i,
      input: TrustPage.pick({ trust: true }),
    },
    resume(needs),
  ),
  route('appraisals.open', { right: 'read the appraisal', input: OpenInput }, open(needs)),
];

const resume =
  (needs: AppraisalNeeds) =>
  async (wanted: Pick<TrustPage, 'trust'>, asking: Asking): Promise<Reply> => {
    const { found, next } = await pageAcross(asking.trusts ?? [], wanted, RESUMED, (trust, page) =>
      openOf(needs, trust, page, asking),
    );
    const lines = found.map(({ row }) => row);
    const last = lineToResume(lines, needs.places.of(asking.person)?.id);
    if (!last) return next ? { card: lookFurtherCard(next) } : { text: NOTHING };
    const others = lines.filter((line) => line !== last && waitsForReader(line)).length;
    const file = await needs.appraisals.read(last.id, { ...asking, right: 'read the appraisal' });
    return showCurrent(needs, file, asking, { note: others ? moreLine(others) : undefined });
  };

const moreLine = (count: number): string =>
  `${count === 1 ? '1 other discussion waits' : `${count} other discussions wait`} for you too: type “my appraisals”.`;

/** What has not come to its end, on either side: it comes first in the list. */
const openOf = async ({ appraisals }: AppraisalNeeds, trust: string, page: Page, { person }: Asking) =>
  (await appraisals.mine(trust, person, page)).filter(({ row }) => isOpenLine(row));

const open =
  (needs: AppraisalNeeds) =>
  async ({ id, page, ...typing }: z.infer<typeof OpenInput>, asking: Asking): Promise<Reply> => {
    const file = await needs.appraisals.read(id, asking);
    if (typing.comment === undefined && typing.words === undefined) return showCurrent(needs, file, asking, { page });
    const comment = typedIn(typing);
    if (file.record.state !== 'shared' || isManager(file.record, asking.person))
      return showCurrent(needs, file, asking, { page, note: comment && lateWith(comment) });
    // What is too long does not travel in a button, and what names a patient should not: the page stays until it is mended.
    const problem = wordsProblem(comment);
    return showCurrent(needs, file, asking, { page: problem ? LAST_PAGE : page, comment, problem });
  };
