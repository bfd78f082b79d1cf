import { z } from 'zod';
import { card } from '../../../cards/card.ts';
import { longDay } from '../../../dates.ts';
import { emptyLine, type TrustPage } from '../../../records/across-trusts.ts';
import type { Card } from '../../../bot/turn.ts';
import { isOpenAppraisal, KINDS, type State } from '../domain/appraisal.ts';
import type { MineRow } from '../kinds.ts';
import { Button, button } from '../../../cards/buttons.ts';
import { notMyManager } from './views.ts';

const list = card(
  'appraisals/list',
  z.object({
    heading: z.string(),
    empty: z.string(),
    actions: z.array(Button),
    rows: z.array(
      z.object({
        group: z.string(),
        isFirst: z.boolean(),
        who: z.string(),
        what: z.string(),
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
const OPEN: Record<MineRow['as'], Record<State, string>> = {
  manager: { draft: 'Carry on', shared: 'Open', agreed: 'Open', held: 'Open', withdrawn: 'Open', closed: 'Open' },
  person: {
    draft: 'Open',
    shared: 'Read and agree',
    agreed: 'Open',
    held: 'Open',
    withdrawn: 'Open',
    closed: 'Read what was written',
  },
};

const NONE = 'There are none yet. Type “appraisal” to start one with somebody you manage.';

/** One page of “my appraisals”; `next` is what the button for the following page sends. */
export function listCard(
  rows: MineRow[],
  { next, isFirst = true }: { next?: TrustPage; isFirst?: boolean } = {},
): Card {
  return list({
    heading: 'My appraisals',
    empty: rows.length ? '' : emptyLine(NONE, { next, isFirst }),
    rows: rows.map((row, i) => ({
      group: i === 0 || rows[i - 1]!.state !== row.state ? GROUPS[row.state] : '',
      isFirst: i > 0,
      who: row.otherName,
      what: `– ${KINDS[row.kind]}, ${longDay(row.heldOn)}. ${row.as === 'manager' ? 'You are the manager.' : 'This is about you.'}`,
      actions: [
        button(OPEN[row.as][row.state], 'appraisals.open', { id: row.id }),
        ...(row.as === 'person' && isOpenAppraisal(row) ? [notMyManager(row)] : []),
      ],
    })),
    actions: [
      button('Start an appraisal', 'appraisals.start'),
      ...(next ? [button(rows.length ? 'Show more' : 'Look further', 'appraisals.mine', next)] : []),
    ],
  });
}
