import { isReachable } from '../../people/domain.ts';
import type { Reply } from '../../../bot/turn.ts';
import { preparingCard } from '../cards/undelivered.ts';
import { appraisalPartyKey } from '../domain/appraisal.ts';
import type { AppraisalCase } from '../case.ts';
import { appraisalNoticeId, appraisalNoticesOf } from '../notice-rows.ts';
import type { AppraisalNeeds } from './needs.ts';

/** Says at once that a notice will have to wait, before the outbox has tried: whoever never opened the bot cannot be written to. */
export async function withExpectedOutcomes({ people }: AppraisalNeeds, file: AppraisalCase): Promise<AppraisalCase> {
  const { record } = file;
  if (isReachable(await people.find(appraisalPartyKey(record, 'person')))) return { ...file, outcomes: [] };
  const waiting = (kind: 'shared' | 'prepare') => ({
    schemaVersion: 1 as const,
    notice: appraisalNoticeId(record, kind),
    kind: appraisalNoticesOf.nameOf(kind),
    to: record.person.id,
    state: 'waiting' as const,
    at: record.updatedAt,
  });
  return { ...file, outcomes: [waiting('shared'), waiting('prepare')] };
}

/** What became of asking the person to prepare. */
export async function showPreparing(needs: AppraisalNeeds, file: AppraisalCase): Promise<Reply> {
  const { outcomes } = await withExpectedOutcomes(needs, file);
  const asked = outcomes.find(({ kind }) => kind === appraisalNoticesOf.nameOf('prepare'));
  return { card: preparingCard(file, needs.chatLink, asked) };
}
