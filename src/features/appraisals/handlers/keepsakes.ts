// What else is taken away from an agreed record: the line for ESR, and the day of the review for one's calendar.
import type { z } from 'zod';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { esrCard, reviewEntryCard } from '../cards/taking-away.ts';
import { reviewDayOf, reviewEntry, reviewFileName } from '../review-entry.ts';
import type { Appraisals } from '../repository.ts';
import type { AppraisalNeeds } from './needs.ts';
import { Id } from './pressing.ts';
import { editionBehind } from './record.ts';

const NOT_AGREED = 'This record is not agreed now. Type “my appraisals” to see how things stand.';

export const keepsakeRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.esr', { right: 'take the record away', input: Id }, async ({ id }, asking) => {
    const { record } = await agreedRecord(needs, id, asking);
    return { card: esrCard(record) };
  }),
  route('appraisals.review-day', { right: 'take the record away', input: Id }, offerReview(needs)),
];

const agreedRecord = async ({ appraisals }: AppraisalNeeds, id: string, asking: Asking) => {
  const file = await appraisals.read(id, asking);
  if (file.record.state !== 'agreed') throw new Refusal(NOT_AGREED);
  return file;
};

const offerReview =
  (needs: AppraisalNeeds) =>
  async ({ id }: z.infer<typeof Id>, asking: Asking): Promise<Reply> => {
    const { record } = await agreedRecord(needs, id, asking);
    const edition = await needs.appraisals.edition(id, record.edition, asking);
    const token = await needs.offerDownload(
      {
        kind: 'appraisal review',
        fileName: reviewFileName(edition),
        about: id,
        edition: record.edition,
        person: asking.person,
      },
      asking.at,
    );
    return { card: reviewEntryCard(record, reviewDayOf(edition), needs.downloadUrl(token)) };
  };

export async function reviewBehind(
  appraisals: Pick<Appraisals, 'edition' | 'editionForLink'>,
  link: Parameters<typeof editionBehind>[1],
  asking: Parameters<typeof editionBehind>[2],
): Promise<{ fileName: string; bytes: Buffer }> {
  const edition = await editionBehind(appraisals, link, asking);
  return { fileName: reviewFileName(edition), bytes: reviewEntry(edition, asking.at) };
}
