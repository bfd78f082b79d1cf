// What the notices of one feature have in common: what each is called, the row by which somebody is told, who draws it.
import type { PersonKey } from '../bot/person-key.ts';
import type { Row } from '../storage/port.ts';
import type { DrawNotice } from './delivery.ts';
import { noticeRow, type Recipient } from './notice.ts';

type Written = Parameters<typeof noticeRow>[0];

interface Telling extends Pick<
  Written,
  'id' | 'about' | 'outcomeKey' | 'listKey' | 'tag' | 'onlyReplaces' | 'keepsHours'
> {
  /** More may be known of a person; only who they are is kept. */
  to: PersonKey | Recipient;
}

const recipientFor = (to: PersonKey | Recipient): Recipient =>
  'tenantId' in to ? { person: { tenantId: to.tenantId, id: to.id } } : to;

/** `prefix`: what the names of its notices begin with, mostly the name of the feature. */
export function noticesOf<Kind extends string>(prefix: string) {
  const nameOf = (kind: Kind): string => `${prefix}.${kind}`;
  return {
    /** As it is stored, and claimed by the feature. */
    nameOf,
    row: (kind: Kind, { to, ...telling }: Telling): Row =>
      noticeRow({ ...telling, kind: nameOf(kind), to: recipientFor(to) }),
    /** Who draws which, by its stored name; `drawWith` gives a drawer what it draws from. */
    drawnBy: <Some extends Kind, Draw>(
      drawers: Readonly<Record<Some, Draw>>,
      drawWith: (draw: Draw, kind: Some) => DrawNotice,
    ): Map<string, DrawNotice> =>
      new Map(
        Object.entries<Draw>(drawers).map(([kind, draw]) => [nameOf(kind as Some), drawWith(draw, kind as Some)]),
      ),
  };
}
