// What the facilitator of a Trust can do about a discussion that keeps the real manager out.
import { z } from 'zod';
import { Cursor } from '../../../bot/cursor.ts';
import { route, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { freeingCard, openDiscussionsCard, settledCard, standingCard } from '../cards/open-discussions.ts';
import { isOpenAppraisal } from '../domain/appraisal.ts';
import type { AppraisalNeeds } from './needs.ts';
import { RecordId } from '../../../records/record-id.ts';

const PAGE = 8;
const right = 'free an open discussion';
const About = z.object({ id: RecordId });
const Wanted = z.object({ after: Cursor.optional() });
const Pressed = About.extend({ version: z.number().int() });

export const openDiscussionRoutes = (needs: AppraisalNeeds): Route[] => [
  route(
    'appraisals.open-discussions',
    { right, words: /^((the|all|list|show) )?open (discussions|appraisals)$/i, input: Wanted },
    list(needs),
  ),
  route('appraisals.freeing', { right, input: About }, askBeforeFreeing(needs)),
  route('appraisals.free', { right, input: Pressed }, free(needs)),
];

const list =
  ({ openDiscussions }: AppraisalNeeds) =>
  async ({ after }: z.infer<typeof Wanted>, asking: AskingOfTrust): Promise<Reply> => {
    const found = await openDiscussions.list(asking, { limit: PAGE + 1, after });
    const page = found.slice(0, PAGE);
    const next = found.length > PAGE ? page.at(-1)?.cursor : undefined;
    return { card: openDiscussionsCard(page, asking.person, next) };
  };

const askBeforeFreeing =
  ({ openDiscussions }: AppraisalNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: AskingOfTrust): Promise<Reply> => {
    const discussion = await openDiscussions.find(id, asking);
    return { card: isOpenAppraisal(discussion) ? freeingCard(discussion) : standingCard(discussion) };
  };

const free =
  ({ openDiscussions }: AppraisalNeeds) =>
  async ({ id, version }: z.infer<typeof Pressed>, asking: AskingOfTrust): Promise<Reply> => {
    const { discussion } = await openDiscussions.free(id, version, asking);
    if (isOpenAppraisal(discussion)) return { card: freeingCard(discussion, MOVED_ON) };
    return { card: settledCard('Freed', discussion, FREED) };
  };

export const MOVED_ON = 'It has been changed since this card was made, so nothing was done. Look at it once more.';
const FREED = 'It is closed. A manager can now begin a new one.';
