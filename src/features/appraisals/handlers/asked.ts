// Questions about records in everyday words, answered to whoever may know.
import { z } from 'zod';
import { commandIn } from '../../../bot/plain-text.ts';
import { allows } from '../../../bot/rights.ts';
import { addYears, dayOf } from '../../../dates.ts';
import { route, type Asking, type AskingOfTrust, type OtherRoute, type Reply, type Route } from '../../../bot/turn.ts';
import { dueCard, ownLevelCard, noRecordCard } from '../cards/asked.ts';
import { missingCard } from '../cards/missing.ts';
import { foundCard } from '../cards/list.ts';
import { isOpenAppraisal } from '../domain/appraisal.ts';
import { levelLine, linesAsked, missingIn } from '../domain/asked.ts';
import * as asks from '../domain/asked-words.ts';
import { countsAsAppraisal, lastAgreed } from '../domain/due.ts';
import { teamOf } from '../domain/team.ts';
import { trustStanding } from '../domain/trust-standing.ts';
import type { AppraisalNeeds } from './needs.ts';

const right = 'list my own appraisals';
const Typed = z.object({ text: z.string().default('') });
const Paged = z.object({ page: z.coerce.number().int().min(1).max(1000).catch(1).default(1) });
const options = { input: Typed, takesWords: true } as const;

export const askedRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.record-of', { right, words: asks.RECORD_WORDS, ...options }, findRecord(needs)),
  route('appraisals.missing', { right, words: asks.MISSING_WORDS, input: Paged }, listMissing(needs)),
  route('appraisals.due', { right, words: asks.DUE_WORDS, input: z.unknown() }, tellDueDay(needs)),
  route('appraisals.due-of', { right, words: asks.THEIR_DUE_WORDS, ...options }, async ({ text }) => ({
    open: 'appraisals.team',
    input: { find: asks.memberIn(commandIn(text)) },
  })),
  route(
    'appraisals.level',
    { right: 'see what the bot can do', words: asks.LEVEL_WORDS, isPublic: true, asksTrust: true, ...options },
    tellLevel(needs),
  ),
];

const LEVEL_QUESTION = 'What level am I?';

const MOST_COLLEAGUES = 1000; // as many as storage gives in one answer

const mayFree = ({ roles = [] }: Asking) => allows('free an open discussion', roles);

const findRecord =
  ({ appraisals }: AppraisalNeeds) =>
  async ({ text }: z.infer<typeof Typed>, asking: AskingOfTrust): Promise<Reply | OtherRoute> => {
    const rows = await appraisals.mineOf(asking.trustId, asking.person);
    const name = asks.nameIn(commandIn(text));
    const [first, ...others] = linesAsked(rows, name);
    if (!first) return { card: noRecordCard(name, mayFree(asking)) };
    if (!others.length) return { open: 'appraisals.open', input: { id: first.id } };
    return { card: foundCard([first, ...others], dayOf(asking.at)) };
  };

const listMissing =
  (needs: AppraisalNeeds) =>
  async ({ page }: z.output<typeof Paged>, asking: AskingOfTrust): Promise<Reply> => {
    const { person, trustId, at } = asking;
    const today = dayOf(at);
    const [rows, trust] = await Promise.all([
      needs.appraisals.mineOf(trustId, person),
      mayFree(asking) ? standingOfTrust(needs, asking, today) : undefined,
    ]);
    const team = teamOf(rows, today);
    return { card: missingCard({ team, missing: missingIn(team, today), today, trust, page }) };
  };

/** What a facilitator is told of their Trust: from who works there, what is open, and whom one was agreed with. */
async function standingOfTrust(
  { openDiscussions, people, postCount }: AppraisalNeeds,
  { trustId, person: { tenantId } }: AskingOfTrust,
  today: string,
) {
  const [open, agreed, colleagues, posts] = await Promise.all([
    openDiscussions.allOf(trustId, tenantId),
    openDiscussions.agreedSince(trustId, tenantId, { since: addYears(today, -1), today }),
    people.colleagues(trustId, tenantId, MOST_COLLEAGUES),
    postCount({ trustId, tenantId }),
  ]);
  const underWay = open.filter(({ kind }) => countsAsAppraisal(kind)).map(({ person }) => person.id);
  return { open, posts, standing: trustStanding(colleagues, agreed, new Set(underWay)) };
}

const tellDueDay =
  ({ appraisals }: AppraisalNeeds) =>
  async (_nothing: unknown, { person, trustId, trusts, at }: AskingOfTrust): Promise<Reply> => {
    const own = (await appraisals.mineOf(trustId, person)).filter(({ as }) => as === 'person');
    const open = own.find((row) => isOpenAppraisal(row) && row.kind !== 'job-planning');
    const hasFormerTrusts = trusts.length > 1;
    return { card: dueCard({ lastAgreed: lastAgreed(own), open, today: dayOf(at), hasFormerTrusts }) };
  };

/** Where no record says it, and where others are reading, it is asked for as ever. */
const tellLevel =
  ({ appraisals, askCourses }: AppraisalNeeds) =>
  async ({ text }: z.infer<typeof Typed>, { person, trustId, isPrivate }: Asking): Promise<Reply | OtherRoute> => {
    const line = isPrivate && trustId ? levelLine(await appraisals.mineOf(trustId, person)) : undefined;
    return line ? { card: ownLevelCard(line) } : askCourses(text || LEVEL_QUESTION);
  };
