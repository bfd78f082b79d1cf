// What is asked and answered about returns, with the Trust; and what was sent on, with the Alliance.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Asking } from '../../bot/turn.ts';
import { trailRow } from '../../records/trail.ts';
import { cursorOf, type Change, type Rows, type Store } from '../../storage/port.ts';
import type { MetricId } from '../returns/domain/metrics.ts';
import type { ReturnAt } from './board.ts';
import { MOST_SENT, recordOfSending, type SentNationally } from './domain/sent.ts';
import {
  isHelp,
  MOST_QUESTIONS,
  questionId,
  talkAfter,
  type Talk,
  type TalkAct,
  type TalkVerdict,
} from './domain/talk.ts';
import type { MetricTotal } from './domain/totals.ts';
import { allianceKinds, talksUnder } from './kinds.ts';
import { talkRows } from './rows.ts';

const { talk: talkKind, sent: sentKind } = allianceKinds;

export interface TalkAt extends ReturnAt {
  id: string;
}

const authorOf = ({ id, tenantId, name }: Asking['person']) => ({ id, tenantId, name });

export function allianceRepository(store: Store) {
  return {
    find: ({ trustId, quarter, id }: TalkAt): Promise<Talk | undefined> => talkKind.get(store, trustId, quarter, id),

    /** Of one Trust, from one quarter on. */
    talksSince: async (trustId: string, quarter: string): Promise<Talk[]> => {
      const under = talkKind.under();
      const rows = await store.list(trustId, under, { after: cursorOf(trustId, `${under}${quarter}`) });
      return rows.map(({ value }) => talkKind.read(value));
    },

    /** The same words about the same figure, while nobody has closed it, are no second question. */
    ask: (
      { trustId, quarter }: ReturnAt,
      { metric, text, to }: { metric: MetricId; text: string; to: readonly PersonKey[] },
      { person, at }: Pick<Asking, 'person' | 'at'>,
    ): Promise<{ is: 'done' | 'same' | 'too many' }> =>
      store.change(
        trustId,
        { prefix: talksUnder(quarter), by: person },
        (rows): Change<{ is: 'done' | 'same' | 'too many' }> => {
          const questions = talkKind.among(rows, quarter).filter((one) => !isHelp(one));
          const isAsked = questions.some((one) => !one.closed && one.metric === metric && one.text === text);
          if (isAsked) return { result: { is: 'same' } };
          if (questions.length >= MOST_QUESTIONS) return { result: { is: 'too many' } };
          const id = questionId(questions.length + 1);
          const talk: Talk = {
            schemaVersion: 1,
            id,
            trustId,
            quarter,
            metric,
            text,
            by: authorOf(person),
            at: at.toISOString(),
            version: 1,
          };
          return { result: { is: 'done' }, put: talkRows(talk, 'question', person, at, to) };
        },
      ),

    /** An answer goes back to whoever asked. */
    act: (
      { trustId, quarter, id }: TalkAt,
      wanted: TalkAct,
      { person, at }: Pick<Asking, 'person' | 'at'>,
    ): Promise<TalkVerdict> =>
      store.change(trustId, { keys: [talkKind.keyOf(quarter, id)], by: person }, (rows: Rows): Change<TalkVerdict> => {
        const before = talkKind.in(rows, quarter, id);
        const verdict = talkAfter(before, wanted, authorOf(person), at);
        if (verdict.is !== 'done') return { result: verdict };
        const { next } = verdict;
        const what = wanted.act === 'answer' ? 'answer' : 'closed';
        return { result: verdict, put: talkRows(next, what, person, at, [next.by]) };
      }),

    /** `n`: how many there were on the card. Somebody else's is seen before another is added. */
    noteSent: (
      alliance: string,
      wanted: { quarter: string; n: number; on: string; note: string },
      totals: readonly MetricTotal[],
      { person, at }: Pick<Asking, 'person' | 'at'>,
    ): Promise<{ is: 'done' | 'late' | 'too many'; sent?: SentNationally }> =>
      store.change(
        alliance,
        { prefix: sentKind.under(wanted.quarter) },
        (rows): Change<{ is: 'done' | 'late' | 'too many'; sent?: SentNationally }> => {
          const there = sentKind.among(rows, wanted.quarter);
          if (there.length !== wanted.n) return { result: { is: 'late' } };
          if (there.length >= MOST_SENT) return { result: { is: 'too many' } };
          const { quarter, on, note } = wanted;
          const n = there.length + 1;
          const moment = at.toISOString();
          const sent = recordOfSending({ quarter, n, on, note, by: authorOf(person), at: moment }, totals);
          const trail = trailRow(
            {
              by: person.id,
              tenantId: person.tenantId,
              at: moment,
              doing: 'noted what was sent nationally',
              of: { kind: 'national figures', ids: [quarter] },
              version: n,
            },
            n,
          );
          return {
            result: { is: 'done', sent },
            put: [sentKind.row(sent, quarter, String(n).padStart(2, '0')), trail],
          };
        },
      ),
  };
}
export type AllianceRecords = ReturnType<typeof allianceRepository>;
