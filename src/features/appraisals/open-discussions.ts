// What facilitators ask of the discussions of their Trust. What was said in one is never given out from here.
import { agreedSince } from './agreed-since.ts';
import { goalsAgreedLast } from './agreed-goals.ts';
import { askToFree, readAsked, endOfAsking, type AskToFreeVerdict, type DiscussionSlot } from './asked-to-free.ts';
import { NOT_YOURS } from '../../bot/rights.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import { cursorOf, type Change, type Page, type Rows, type Store } from '../../storage/port.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Asking, AskingOfTrust } from '../../bot/turn.ts';
import { deniedKey, isDenied } from './denied-rows.ts';
import { appraisalPartyKey, type Appraisal } from './domain/appraisal.ts';
import type { StepAnswer } from './domain/discussion.ts';
import { free } from './domain/closing.ts';
import { handOverDiscussion, type HandOver } from './domain/hand-over.ts';
import { mayDecide, MOST_OPEN_LISTED, OpenDiscussion, type OpenLine } from './domain/open-discussion.ts';
import { PREPARATION } from './domain/steps.ts';
import type { AppraisalVerdict } from './domain/verdict.ts';
import { appraisalKinds, discussionPrefix, type AskedToFree } from './kinds.ts';
import { openKey, discussionRows, rowsOfHandOver } from './rows.ts';
import { trustOf } from '../../records/record-id.ts';

const { answer, openIn, record: recordKind } = appraisalKinds;

/** `cursor`: where it stands in the list. */
export interface ListedDiscussion {
  cursor: string;
  discussion: OpenLine;
}

/** Whom the facilitator hands it to, and the framework pack of that day. */
export type Successor = Pick<HandOver, 'id' | 'manager' | 'pack'>;

export interface DecidedDiscussion {
  discussion: OpenDiscussion;
  verdict: AppraisalVerdict['is'] | 'denied';
}

export function openDiscussionRepository(store: Store) {
  return {
    /** A page of the open ones of the facilitator's Trust and directory, behind the cursor `after`. */
    list: async ({ trustId, person }: AskingOfTrust, page: Page): Promise<ListedDiscussion[]> => {
      const rows = await store.list(trustId, openIn.under(person.tenantId), page);
      return rows.map(({ key, value }) => ({
        cursor: cursorOf(trustId, key),
        discussion: openIn.read(value),
      }));
    },

    /** Those begun first, as many as storage gives in one answer. */
    allOf: async (trustId: string, tenantId: string): Promise<OpenLine[]> => {
      const rows = await store.list(trustId, openIn.under(tenantId), { limit: MOST_OPEN_LISTED });
      return rows.map(({ value }) => openIn.read(value));
    },

    /** Whom of a tenant an appraisal or induction was agreed with since a day. */
    agreedSince: (trustId: string, tenantId: string, days: { since: string; today: string }): Promise<Set<string>> =>
      agreedSince(store, trustId, tenantId, days),

    find: async (id: string, asking: Asking): Promise<OpenDiscussion> => {
      const row = trustOf(id) === asking.trustId ? await store.get(trustOf(id), recordKind.keyOf(id)) : undefined;
      return OpenDiscussion.parse(decidedBy(row, asking));
    },

    /** For the outbox, which speaks for nobody. */
    readForDelivery: async (id: string): Promise<OpenDiscussion | undefined> => {
      const row = await store.get(trustOf(id), recordKind.keyOf(id));
      return row === undefined ? undefined : OpenDiscussion.parse(row);
    },

    /** For whoever wants to begin a discussion that somebody else holds. */
    askToFree: (
      wanted: DiscussionSlot,
      facilitators: readonly PersonKey[],
      asking: AskingOfTrust,
    ): Promise<AskToFreeVerdict> => askToFree(store, wanted, facilitators, asking),
    readAsked: (key: string): Promise<AskedToFree | undefined> => readAsked(store, key),

    free: (id: string, version: number, asking: Asking): Promise<DecidedDiscussion> =>
      store.change(
        partitionOf(id, asking),
        { prefix: discussionPrefix(id), by: asking.person },
        (rows): Change<DecidedDiscussion> => {
          const record = recordIn(rows, id, asking);
          const verdict = free({ record }, version, asking.at);
          if (verdict.is !== 'done')
            return { result: { discussion: OpenDiscussion.parse(record), verdict: verdict.is } };
          const { changes } = verdict;
          const after = discussionRows(record, changes, asking.person.id);
          const asked = endOfAsking(record, changes.record, rows);
          return {
            result: { discussion: OpenDiscussion.parse(changes.record), verdict: 'done' },
            ...after,
            put: [...after.put, ...asked.put],
            remove: [...after.remove, ...asked.remove],
          };
        },
      ),

    /** The colleague chosen is the new discussion's manager. What it takes over is read and written here, and not given out. */
    handOver: async (id: string, version: number, to: Successor, asking: Asking): Promise<DecidedDiscussion> => {
      const partition = partitionOf(id, asking);
      const before = decidedBy(await store.get(partition, recordKind.keyOf(id)), asking);
      const goals = await goalsAgreedLast(store, partition, appraisalPartyKey(before, 'person'));
      const next = { ...before, manager: to.manager };
      const reads = { keys: [openKey(before), deniedKey(next)], prefix: discussionPrefix(id), by: asking.person };
      return store.change(partition, reads, (rows): Change<DecidedDiscussion> => {
        const record = recordIn(rows, id, asking);
        const hasPreparation = hasWords(answer.in(rows, id, PREPARATION));
        const verdict = handOverDiscussion(
          record,
          version,
          { ...to, goals, hasPreparation, isDenied: isDenied(rows, next) },
          asking.at,
        );
        if (verdict.is !== 'done') return { result: { discussion: OpenDiscussion.parse(record), verdict: verdict.is } };
        const after = rowsOfHandOver(record, verdict, asking.person.id);
        const asked = endOfAsking(record, verdict.closed.record, rows, {
          ...to.manager,
          tenantId: record.tenantId,
        });
        return {
          result: { discussion: OpenDiscussion.parse(verdict.closed.record), verdict: 'done' },
          ...after,
          put: [...after.put, ...asked.put],
          remove: [...after.remove, ...asked.remove],
        };
      });
    },
  };
}
export type OpenDiscussions = ReturnType<typeof openDiscussionRepository>;

/** A facilitator is one of their own Trust: whatever another one holds is not there for them. */
function partitionOf(id: string, { trustId }: Asking): string {
  if (trustOf(id) !== trustId) throw new Refusal(NOT_YOURS);
  return trustId;
}

const hasWords = (preparation: StepAnswer | undefined) =>
  Object.values(preparation?.fields ?? {}).some((words) => words.trim());

const recordIn = (rows: Rows, id: string, asking: Asking): Appraisal =>
  decidedBy(rows.get(recordKind.keyOf(id)), asking);

function decidedBy(row: unknown, { person }: Asking): Appraisal {
  const record = recordKind.readIf(row);
  if (record?.tenantId !== person.tenantId) throw new Refusal(NOT_YOURS);
  if (!mayDecide(record, person)) throw new Refusal(ONE_OF_THE_TWO);
  return record;
}

const ONE_OF_THE_TWO =
  'You are one of the two people of this discussion, so another facilitator of your Trust decides on it. Where there is none, the administrator of the ACCEND Assistant can name one.';
