// Facts made again from the records are those written along the way, and the figures are direct counts over the records.
import { DEFAULT_RULES } from '../../../src/features/returns/domain/definition.ts';
import fc from 'fast-check';
import { dayOf, quarterOf } from '../../../src/dates.ts';
import { Refusal } from '../../../src/bot/refusal.ts';
import type { PersonKey } from '../../../src/bot/person-key.ts';
import { agreeAppraisal, takeBackAppraisalAgreement } from '../../../src/features/appraisals/domain/agreement.ts';
import { hold, reopen, share, withdraw } from '../../../src/features/appraisals/domain/transitions.ts';
import type { AppraisalVerdict } from '../../../src/features/appraisals/domain/verdict.ts';
import type { Discussion } from '../../../src/features/appraisals/domain/discussion.ts';
import { appraisalFactSource } from '../../../src/features/appraisals/fact-rows.ts';
import { discussionRows } from '../../../src/features/appraisals/rows.ts';
import { completeNote, register, removeNote, type CourseNote } from '../../../src/features/course-notes/domain/note.ts';
import { noteChange, noteFactSource } from '../../../src/features/course-notes/rows.ts';
import { STARTER_PACK } from '../../../src/features/framework/domain.ts';
import {
  agreePost,
  askForPostChange,
  takeBackPostAgreement,
} from '../../../src/features/job-descriptions/domain/posts/transitions.ts';
import { proposePost } from '../../../src/features/job-descriptions/domain/posts/propose-post.ts';
import type { Post } from '../../../src/features/job-descriptions/domain/posts/post.ts';
import { postCounts } from '../../../src/features/job-descriptions/domain/posts/progress.ts';
import { postFactSource } from '../../../src/features/job-descriptions/fact-rows.ts';
import { postRows } from '../../../src/features/job-descriptions/rows.ts';
import { factsCommand } from '../../../src/features/returns/facts-command.ts';
import { ownFigures } from '../../../src/features/returns/own-records.ts';
import { factDifferences } from '../../../src/features/returns/rebuilding.ts';
import type { Row, Store } from '../../../src/storage/port.ts';
import { aDiscussion, alex, FILLED, priya, sam } from '../../support/builders.ts';
import { aPost, aProposal } from '../../support/posts.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';

const SOURCES = [appraisalFactSource, noteFactSource, postFactSource];
const START = new Date('2026-11-21T12:00:00Z');

let storage: TestStorage;
let store: Store;
let trusts = 0;
beforeAll(async () => {
  storage = await startStorage();
  store = await storage.open();
});
afterAll(() => storage.close());

type AppraisalAct = (discussion: Discussion, at: Date) => AppraisalVerdict;
const APPRAISAL_ACTS: AppraisalAct[] = [
  (d, at) => share(d, d.record.version, STARTER_PACK, at),
  (d, at) => agreeAppraisal(d, d.record.version, '', at),
  (d, at) => takeBackAppraisalAgreement(d, d.record.version, at),
  (d, at) => reopen(d, d.record.version, 'A goal was wrong', at),
  (d, at) => hold(d, d.record.version, { how: 'talked through', on: dayOf(at) }, at),
  (d, at) => withdraw(d, d.record.version, at),
];
type PostAct = (post: Post, at: Date) => ReturnType<typeof agreePost>;
const POST_ACTS: PostAct[] = [
  (p, at) => proposePost(p, aProposal({ agreeWith: { id: priya.id, name: priya.name } }), alex, at, ['facilitator']),
  (p, at) =>
    proposePost(
      p,
      aProposal({ level: 'advanced', agreeWith: { id: priya.id, name: priya.name }, fingerprint: undefined }),
      alex,
      at,
      ['facilitator'],
    ),
  (p, at) => agreePost(p, p.version, priya, at),
  (p, at) => takeBackPostAgreement(p, p.version, priya, at),
  (p, at) => askForPostChange(p, p.version, 'A change', priya, at),
];
const NOTE_ACTS = [register, completeNote, 'remove'] as const;

/** What happened in a Trust, and every row it left. */
interface History {
  rows: Map<string, unknown>;
  discussions: Discussion[];
  posts: Post[];
  notes: (CourseNote | undefined)[];
}

const begun = (): History => ({
  rows: new Map(),
  discussions: [priya, priya, sam].map(({ id, name }, n) =>
    aDiscussion(
      { id: `DEMO.abcdefghij0123456789${n}`, person: { id, name }, kind: n === 1 ? 'induction' : 'appraisal' },
      { ...FILLED, eportfolio: { account: n === 2 ? 'no' : 'yes', used: n === 0 ? 'yes' : 'no' } },
    ),
  ),
  posts: [0, 1].map((n) => aPost({ id: `DEMO.0123456789abcdef${n}`, title: `Post ${n}`, state: 'to review' })),
  notes: [undefined, undefined, undefined],
});

const written = (
  rows: History['rows'],
  { put = [], index = [], remove = [] }: { put?: Row[]; index?: Row[]; remove?: string[] },
) => {
  for (const { key, value } of [...put, ...index]) rows.set(key, value);
  for (const key of remove) if (!rows.delete(key)) throw new Error(`${key} was to be removeNote and is not there.`);
};
/** Two notes of one person, one of another. */
const owner = (n: number): PersonKey => ({ tenantId: 'd1', id: n === 2 ? 'p2' : 'p1' });

function happen(history: History, { of, n, act }: { of: number; n: number; act: number }, at: Date): void {
  const { rows, discussions, posts, notes } = history;
  if (of === 0) {
    const discussion = discussions[n]!;
    const verdict = APPRAISAL_ACTS[act % APPRAISAL_ACTS.length]!(discussion, at);
    if (verdict.is !== 'done') return;
    const { put, index } = discussionRows(discussion.record, verdict.changes, 'x');
    const removes = discussionRows(discussion.record, verdict.changes, 'x').remove.filter(
      (key) => rows.has(key) || key.startsWith('fact|'),
    );
    written(rows, { put, index, remove: removes });
    discussions[n] = { ...discussion, record: verdict.changes.record };
  } else if (of === 1) {
    const post = posts[n % 2]!;
    const verdict = attempt(() => POST_ACTS[act % POST_ACTS.length]!(post, at));
    if (verdict?.is !== 'done') return;
    const { put, index, remove } = postRows(
      rows.has(`post|${post.id}|record`) ? post : undefined,
      verdict.changes,
      alex,
    );
    written(rows, { put, index, remove });
    posts[n % 2] = verdict.changes.post;
  } else {
    const before = notes[n];
    const press = NOTE_ACTS[act % NOTE_ACTS.length]!;
    if (press === 'remove' && !before) return;
    const course = { id: `c${n}`, title: 'Course', provider: 'P', accredited: n !== 1 };
    const after = press === 'remove' ? removeNote(before!) : press(before, course, dayOf(at));
    if (after === before) return;
    written(rows, noteChange(before, after, owner(n)));
    notes[n] = after;
  }
}

/** Who may not do it does nothing. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function stored({ rows }: History): Promise<string> {
  const trustId = `T${++trusts}`;
  const all = [...rows].map(([key, value]) => ({ key, value }));
  for (let n = 0; n < all.length; n += 90)
    await store.change(trustId, { by: 'nobody' }, () => ({ result: undefined, index: all.slice(n, n + 90) }));
  return trustId;
}

const Events = fc.array(
  fc.record({
    of: fc.nat({ max: 2 }),
    n: fc.nat({ max: 2 }),
    act: fc.nat({ max: 5 }),
    hours: fc.constantFrom(0, 0, 20, 24 * 30),
  }),
  { minLength: 5, maxLength: 40 },
);

it('whatever happened, in whatever order', () =>
  fc.assert(
    fc.asyncProperty(Events, async (events) => {
      const history = begun();
      let at = START;
      for (const { hours, ...event } of events) {
        at = new Date(at.getTime() + hours * 3_600_000);
        happen(history, event, at);
      }
      const trustId = await stored(history);
      expect(await factDifferences(store, trustId, SOURCES)).toEqual([]);
      const quarter = quarterOf(dayOf(at));
      const figures = await ownFigures(store, { trustId, quarter }, DEFAULT_RULES.definition);
      expect(Object.fromEntries(Object.entries(figures).map(([id, own]) => [id, own?.count]))).toEqual(
        directCounts(history, quarter),
      );
    }),
    { numRuns: 60 },
  ));

/** Over the records themselves, in the plainest way. It all happened within a year. */
function directCounts({ discussions, posts, notes }: History, quarter: string): Record<string, number> {
  const agreed = discussions.map(({ record }) => record).filter(({ state }) => state === 'agreed');
  const inQuarter = (day: string | undefined) => day !== undefined && quarterOf(day) === quarter;
  const inYear = (day: string) => {
    const quarters = (name: string) => Number(name.slice(0, 4)) * 4 + Number(name.slice(5));
    return quarters(quarter) - quarters(quarterOf(day)) < 4;
  };
  const lately = agreed.filter(({ agreedAt = '' }) => inYear(agreedAt.slice(0, 10)));
  const people = (those: typeof agreed) => new Set(those.map(({ person }) => person.id)).size;
  const noted = (has: (note: CourseNote) => boolean) =>
    new Set(notes.flatMap((note, n) => (note && has(note) ? [owner(n).id] : []))).size;
  return {
    ePortfolioAccounts: people(lately.filter(({ person }) => person.id === priya.id)),
    ePortfolioActive: people(lately.filter(({ id }) => id.endsWith('0'))),
    rolesMapped: postCounts(posts).rolesMapped,
    alignedAppraisals: people(agreed.filter(({ agreedAt = '' }) => inQuarter(agreedAt.slice(0, 10)))),
    alignedJobDescriptions: postCounts(posts).alignedJobDescriptions,
    coursesRegistered: noted(({ registered }) => registered?.accredited === true && inQuarter(registered.on)),
    coursesCompleted: noted(({ completed }) => inQuarter(completed?.on)),
  };
}

it('says what differs, writes it when told to, and leaves nothing to say', async () => {
  const history = begun();
  for (const act of [0, 1]) happen(history, { of: 0, n: 0, act }, START);
  happen(history, { of: 1, n: 0, act: 0 }, START);
  happen(history, { of: 2, n: 0, act: 0 }, START);
  const trustId = await stored(history);
  const facts = () => store.list(trustId, 'fact|');
  const right = await facts();
  expect(right.length).toBe(5);
  const [lost, changed] = right as [Row, Row];
  const orphan = 'fact|2026Q3|rolesMapped|DEMO.nobody';
  await store.change(trustId, { keys: [lost.key], by: 'nobody' }, () => ({
    result: undefined,
    remove: [lost.key],
    index: [
      { key: changed.key, value: { ...(changed.value as object), on: '2020-01-01' } },
      { key: orphan, value: { schemaVersion: 1, on: '2026-11-21', title: 'x' } },
      { key: 'fact|2026Q3|somethingElse|x', value: {} },
    ],
  }));

  const said: string[] = [];
  const command = factsCommand({ store, trustIds: async () => [trustId], sources: () => SOURCES });
  const typing = { at: START, by: 'command line', say: (line: string) => void said.push(line) };
  const before = await facts();
  expect(await command([], typing)).toBe(1);
  expect(said).toEqual([
    `${trustId}: + ${lost.key}`,
    `${trustId}: + ${changed.key}`,
    `${trustId}: - ${orphan}`,
    '3 facts differ. Nothing was written: add --yes to write.',
  ]);
  expect(await facts()).toEqual(before);
  expect(await command(['--yes'], typing)).toBe(0);
  expect((await facts()).filter(({ key }) => !key.includes('somethingElse'))).toEqual(right);
  expect(await command([], typing)).toBe(0);
  expect(said.at(-1)).toBe('Every fact is as its record says.');
});
