// “My appraisals”: on either side, in every Trust that holds one; looked through by words and by whose turn it is.
import { z } from 'zod';
import { dayOf } from '../../../dates.ts';
import { isFirstPage, pageAcross, TrustPage } from '../../../records/across-trusts.ts';
import { route, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { listCard, type ListFinder } from '../cards/list.ts';
import { lastAgreed } from '../domain/due.ts';
import { MINE_FILTERS, mineByFilter, searchMine } from '../domain/mine-filters.ts';
import type { MineRow } from '../domain/mine-row.ts';
import type { AppraisalNeeds } from './needs.ts';
import { undeliveredIn } from './undelivered.ts';

const PAGE = 6;
const MOST_SEARCHED = 6; // Trusts
const LONGEST_SEARCH = 100; // characters
const TYPED = /^(?:(?:my |list )?appraisals|my appraisals: *(?<find>.{1,100}))$/i;

const Wanted = TrustPage.extend({
  find: z.string().max(LONGEST_SEARCH).default(''),
  show: z.enum(MINE_FILTERS).catch('all').default('all'),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
  /** “my appraisals: Priya” */
  text: z.string().default(''),
});
type Wanted = Omit<z.output<typeof Wanted>, 'text'>;

export const mineRoutes = (needs: AppraisalNeeds): Route[] => [
  route(
    'appraisals.mine',
    { right: 'list my own appraisals', words: TYPED, takesWords: true, input: Wanted, leftOut: 'empty' },
    ({ text, ...wanted }, asking) => {
      const find = (wanted.find || (TYPED.exec(text)?.groups?.find ?? '')).trim();
      const isSearch = (find !== '' || wanted.show !== 'all') && isFirstPage(wanted);
      return isSearch ? listFound(needs, { ...wanted, find }, asking) : listOwn(needs, wanted, asking);
    },
  ),
];

async function listOwn(needs: AppraisalNeeds, wanted: TrustPage, asking: AskingOfTrust): Promise<Reply> {
  const { person, trusts, at } = asking;
  const { found, next } = await pageAcross(trusts, wanted, { size: PAGE }, (trust, page) =>
    needs.appraisals.mine(trust, person, page),
  );
  const rows = found.map(({ row }) => row);
  const isFirst = isFirstPage(wanted);
  // What is agreed stands behind what is open: where there is more than a page, all of it is looked at.
  const all = isFirst && next ? await everyLine(needs, asking) : undefined;
  const [reasons, steps] = await Promise.all([
    undeliveredIn(needs, all ?? rows, asking),
    needs.appraisals.stepsOf(rows.filter(isWritingUp)),
  ]);
  const card = listCard(withSteps(rows, steps), {
    next,
    isFirst,
    today: dayOf(at),
    undelivered: reasons,
    lastAgreed: isFirst ? lastAgreedOf(all ?? rows) : undefined,
    finder: all && { find: '', show: 'all', page: 1, pages: 1, counts: countsOf(all, reasons) },
  });
  return { card };
}

async function listFound(needs: AppraisalNeeds, wanted: Wanted, asking: AskingOfTrust): Promise<Reply> {
  const all = await everyLine(needs, asking);
  const reasons = await undeliveredIn(needs, all, asking);
  const found = searchMine(mineByFilter(all, new Set(reasons.keys()))[wanted.show], wanted.find);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(wanted.page, pages);
  const rows = found.slice((page - 1) * PAGE, page * PAGE);
  const steps = await needs.appraisals.stepsOf(rows.filter(isWritingUp));
  const finder = { find: wanted.find, show: wanted.show, page, pages, counts: countsOf(all, reasons) };
  return { card: listCard(withSteps(rows, steps), { today: dayOf(asking.at), undelivered: reasons, finder }) };
}

const everyLine = async ({ appraisals }: AppraisalNeeds, { person, trusts }: AskingOfTrust): Promise<MineRow[]> =>
  (await Promise.all(trusts.slice(0, MOST_SEARCHED).map((trust) => appraisals.mineOf(trust, person)))).flat();

const lastAgreedOf = (rows: readonly MineRow[]): string | undefined =>
  lastAgreed(rows.filter(({ as }) => as === 'person'));

/** A draft about the reader: its step stands on the line of its manager alone, so that no step writes both. */
const isWritingUp = ({ as, state }: MineRow): boolean => as === 'person' && state === 'draft';

const withSteps = (rows: readonly MineRow[], steps: ReadonlyMap<string, string>): MineRow[] =>
  rows.map((row) => (row.step || !steps.has(row.id) ? row : { ...row, step: steps.get(row.id) }));

function countsOf(all: readonly MineRow[], undelivered: ReadonlyMap<string, string>): ListFinder['counts'] {
  const { yours, theirs, undelivered: stuck, own, agreed } = mineByFilter(all, new Set(undelivered.keys()));
  return {
    all: all.length,
    yours: yours.length,
    theirs: theirs.length,
    undelivered: stuck.length,
    own: own.length,
    agreed: agreed.length,
  };
}
