import { z } from 'zod';
import { card } from '../../../cards/card.ts';
import { longDay } from '../../../dates.ts';
import { emptyLine, type TrustPage } from '../../../records/across-trusts.ts';
import type { Card } from '../../../bot/turn.ts';
import { isOpenAppraisal, KINDS, type State } from '../domain/appraisal.ts';
import { Button, button, Choice, choicesOf, namingButton } from '../../../cards/buttons.ts';
import { namesApart } from '../../../cards/names-apart.ts';
import { dueBy } from '../domain/due.ts';
import type { MineFilter } from '../domain/mine-filters.ts';
import { dueText, lastAgreedText, turnLine } from './whose-turn.ts';
import { MY_TEAM, notMyManager } from './views.ts';
import type { MineRow } from '../domain/mine-row.ts';

const list = card(
  'appraisals/list',
  z.object({
    heading: z.string(),
    about: z.string(),
    hasFinder: z.boolean(),
    find: z.string(),
    show: z.string(),
    filters: z.array(Choice),
    empty: z.string(),
    pageLine: z.string(),
    actions: z.array(Button),
    rows: z.array(
      z.object({
        group: z.string(),
        isFirst: z.boolean(),
        who: z.string(),
        what: z.string(),
        note: z.string(),
        actions: z.array(Button),
      }),
    ),
  }),
);

const GROUPS: Record<State, string> = {
  draft: 'In progress',
  shared: 'Waiting to be agreed',
  agreed: 'Agreed',
  held: 'Held, not agreed',
  withdrawn: 'Withdrawn',
  closed: 'Closed',
};
/** Each says with whom: somebody who hears only the buttons has to know. */
const OPEN: Record<MineRow['as'], Record<State, (who: string) => string>> = {
  manager: {
    draft: (who) => `Carry on with ${who}`,
    shared: (who) => `See how it stands with ${who}`,
    agreed: (who) => `Open the record of ${who}`,
    held: (who) => `Open the record of ${who}`,
    withdrawn: (who) => `Open the one with ${who}`,
    closed: (who) => `Open the one with ${who}`,
  },
  person: {
    draft: (who) => `Open the one with ${who}`,
    shared: (who) => `Read and agree: ${who}`,
    agreed: (who) => `Open the record with ${who}`,
    held: (who) => `Open the record with ${who}`,
    withdrawn: (who) => `Open the one with ${who}`,
    closed: (who) => `Read what was written with ${who}`,
  },
};

const MOST_FOUND = 6;
const NONE = 'There are none yet. Type “appraisal” to start one with somebody you manage.';

interface ListView {
  heading?: string;
  about?: string;
  next?: TrustPage;
  isFirst?: boolean;
  today: string;
  /** Why something did not reach the other person, by discussion. */
  undelivered?: ReadonlyMap<string, string>;
  /** The last appraisal of the viewer's own that was agreed. */
  lastAgreed?: string;
  /** Left out where all of them stand on one page. */
  finder?: ListFinder;
}

export interface ListFinder {
  find: string;
  show: MineFilter;
  page: number;
  pages: number;
  counts: Record<MineFilter, number>;
}

const FILTERS: Record<MineFilter, string> = {
  all: 'All of them',
  yours: 'Your turn',
  theirs: 'Their turn',
  undelivered: 'Not delivered',
  own: 'About you',
  agreed: 'Agreed',
};
const NONE_FITS = 'None of yours fits that. Clear the box, or choose “All of them”.';

/** One page of “my appraisals”; `next` is what the button for the following page sends. */
export function listCard(rows: MineRow[], view: ListView): Card {
  const { next, isFirst = true, finder } = view;
  const called = namesApart(
    rows.map(({ otherId: id, otherName: name, as, role }) => ({ id, name, about: as === 'manager' ? [role] : [] })),
  );
  return list({
    heading: view.heading ?? 'My appraisals',
    about:
      view.about ??
      (view.lastAgreed
        ? `${lastAgreedText(view.lastAgreed)} ${dueText(dueBy(view.lastAgreed, view.today), view.today)}`
        : ''),
    hasFinder: finder !== undefined,
    find: finder?.find ?? '',
    show: finder?.show ?? 'all',
    filters: finder ? filtersOf(finder) : [],
    empty: rows.length ? '' : finder?.counts.all ? NONE_FITS : emptyLine(NONE, { next, isFirst }),
    pageLine: finder && finder.pages > 1 ? `Page ${finder.page} of ${finder.pages}` : '',
    rows: rows.map((row, i) => ({
      group: i === 0 || rows[i - 1]?.state !== row.state ? GROUPS[row.state] : '',
      isFirst: i > 0,
      ...lineOf(row, called.get(row.otherId) ?? row.otherName, view),
    })),
    actions: [
      ...(finder ? turnsOf(finder) : []),
      button('Start an appraisal', 'appraisals.start', {}, 'quiet'),
      ...(rows.some(({ as }) => as === 'manager') ? [button(MY_TEAM.title, 'appraisals.team', {}, 'quiet')] : []),
      ...(next ? [button(rows.length ? 'Show more' : 'Look further', 'appraisals.mine', next, 'quiet')] : []),
    ],
  });
}

const filtersOf = ({ counts }: ListFinder) =>
  choicesOf(
    Object.fromEntries(Object.entries(FILTERS).map(([id, name]) => [id, `${name} (${counts[id as MineFilter]})`])),
  );

function turnsOf({ find, show, page, pages }: ListFinder): Button[] {
  const turn = (to: number, title: string) =>
    to >= 1 && to <= pages ? [button(title, 'appraisals.mine', { find, show, page: to }, 'quiet')] : [];
  return [...turn(page - 1, 'Page before'), ...turn(page + 1, 'Next page')];
}

/** Several of whom a name may mean: the first of them. */
export function foundCard(rows: MineRow[], today: string): Card {
  const more = rows.length - MOST_FOUND;
  const about = more > 0 ? `And ${more} more: type the whole name, or “my appraisals”.` : 'Choose the one you mean.';
  return listCard(rows.slice(0, MOST_FOUND), { heading: 'Which one?', about, today });
}

function lineOf(row: MineRow, who: string, { today, undelivered }: ListView) {
  const whose = row.as === 'manager' ? 'You are the manager.' : 'This is about you.';
  return {
    who,
    what: `– ${KINDS[row.kind]}, ${longDay(row.heldOn)}. ${[whose, turnLine(row, row.otherName, today)].filter(Boolean).join(' ')}`,
    note: undelivered?.get(row.id) ?? '',
    actions: [
      namingButton(button(OPEN[row.as][row.state](who), 'appraisals.open', { id: row.id }), who),
      ...(row.as === 'person' && isOpenAppraisal(row) ? [notMyManager(row, who)] : []),
    ],
  };
}
