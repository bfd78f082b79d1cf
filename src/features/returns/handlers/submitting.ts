// The act that sends it, and what was done before.
import type { AskingOfTrust, Reply } from '../../../bot/turn.ts';
import { checkCard } from '../cards/check.ts';
import { chooseCard } from '../cards/choose.ts';
import { historyCard } from '../cards/history.ts';
import { overviewCard } from '../cards/overview.ts';
import { fieldsSent, type WantedHistory, type SignedReturn, type SubmittedFields } from '../inputs.ts';
import { closedNote } from './filling.ts';
import { viewOf, type ReturnNeeds } from './needs.ts';

/**
 * The words beside the button are saved first, in the same transaction. It is submitted only as it was seen: `version` is
 * that of the card, and after the words were saved it is the one they made.
 */
export const submitReturn =
  (needs: ReturnNeeds) =>
  async (submitted: SubmittedFields, asking: AskingOfTrust): Promise<Reply> => {
    const { quarter, version, draft } = submitted;
    const address = { trustId: asking.trustId, quarter };
    const { last, figures } = await viewOf(needs, address, asking);
    const against = { last: last?.texts, figures };
    const { found, verdict, conflicts } = await needs.returns.act(
      address,
      asking,
      [
        () => ({ act: 'save', sent: fieldsSent(submitted), shown: { draft } }),
        (now, before) => ({
          act: 'submit',
          version: before?.version === version ? (now?.version ?? 0) : version,
          against,
        }),
      ],
      await needs.signersOf(asking.trustId),
    );
    const view = await viewOf(needs, address, asking, found);
    if (verdict.is === 'locked' || verdict.is === 'not open') return { card: overviewCard(view, closedNote(view)) };
    if (conflicts.length) return { card: chooseCard({ quarter, found, conflicts, go: 'check' }) };
    if (verdict.is === 'late') return { card: checkCard(view, CHANGED) };
    if (verdict.is === 'incomplete') return { card: checkCard(view, NOT_YET) };
    return { card: overviewCard(view, verdict.is === 'done' ? THANKS : 'It is submitted already, as it stands here.') };
  };

const THANKS = 'Thank you. This is your receipt. You can change figures until it closes; then submit the change.';
const NOT_YET = 'It is not submitted yet. Everything you typed is saved. See what is left below.';
const CHANGED =
  'Somebody changed the return since your card was drawn, so it is not submitted yet. Please look at it again, then submit.';

/** What is signed off is the version on the card. Meanwhile it may have been changed: then it is shown as it is now. */
export const signOffReturn =
  (needs: ReturnNeeds) =>
  async ({ quarter, n }: SignedReturn, asking: AskingOfTrust): Promise<Reply> => {
    const address = { trustId: asking.trustId, quarter };
    const { found, verdict } = await needs.returns.act(address, asking, [() => ({ act: 'sign off', n })]);
    const view = await viewOf(needs, address, asking, found);
    if (verdict.is === 'locked' || verdict.is === 'not open') return { card: overviewCard(view, closedNote(view)) };
    return { card: overviewCard(view, verdict.is === 'late' ? NOT_SIGNED : 'Thank you. It is signed off.') };
  };

const NOT_SIGNED = 'It was changed since your card was drawn, so nothing was signed off. Here is how it stands.';

const STEPS_A_PAGE = 8;

export const showHistory =
  ({ returns }: Pick<ReturnNeeds, 'returns'>) =>
  async ({ quarter, after }: WantedHistory, { trustId }: AskingOfTrust): Promise<Reply> => {
    const found = await returns.history({ trustId, quarter }, { after, limit: STEPS_A_PAGE + 1 });
    const shown = found.slice(0, STEPS_A_PAGE);
    const next = found.length > STEPS_A_PAGE ? shown.at(-1)?.cursor : undefined;
    return {
      card: historyCard(
        quarter,
        shown.map(({ row }) => row),
        next,
      ),
    };
  };
