import type { PersonKey } from '../../bot/person-key.ts';
import { permit } from '../../bot/rights.ts';
import { cursorOf, type Page, type Store } from '../../storage/port.ts';
import type { Asking } from '../../bot/turn.ts';
import type { Link } from '../../feature.ts';
import { ACTOR } from '../../outbox/pace.ts';
import { fill } from '../../records/kind.ts';
import { allowed, applied, stayAlone, toFile, type AppraisalCase } from './case.ts';
import { deliveries } from './told.ts';
import { goalsAgreedIn, recordsAs } from './agreed-goals.ts';
import { endOfAsking } from './asked-to-free.ts';
import { isDenied } from './denied-rows.ts';
import { rolesOnAppraisal, type Appraisal } from './domain/appraisal.ts';
import type { AgreedGoals, StepAnswer, AgreedEdition, NotesShown } from './domain/discussion.ts';
import { viewFor } from './domain/closing.ts';
import { tellerOf } from './begun.ts';
import { beginningWith } from './domain/last-goals.ts';
import { requireStillTheirs, type StandingEdition } from './domain/edition.ts';
import { PREPARATION } from './domain/steps.ts';
import type { Changes } from './domain/verdict.ts';
import { peopleIn } from './fact-rows.ts';
import { appraisalKinds, discussionPrefix } from './kinds.ts';
import { editionNumber, openKey, discussionRows, rowsOfNotesShown } from './rows.ts';
import { trustOf } from '../../records/record-id.ts';
import { rowsUnder } from '../../records/rows-under.ts';
import type { MineRow } from './domain/mine-row.ts';

const kinds = appraisalKinds;
const MOST_LISTED = 1000;

export type BeginVerdict =
  { is: 'begun'; file: AppraisalCase } | { is: 'repeated' | 'denied' } | { is: 'taken'; id: string; managerId: string };

/** What a decision about one discussion gives: its verdict, and what is to be written, if anything is. */
export interface DiscussionDecision<Verdict> {
  verdict: Verdict;
  changes?: Changes;
}

export function appraisalRepository(store: Store) {
  const editionOf = (id: string, edition: number): Promise<AgreedEdition | undefined> =>
    kinds.edition.get(store, trustOf(id), id, editionNumber(edition));

  const recordOf = (id: string): Promise<Appraisal | undefined> => kinds.record.get(store, trustOf(id), id);

  return {
    /** The discussion, for whom its record allows it. Nobody else learns even that it is there. */
    read: async (id: string, asking: Asking): Promise<AppraisalCase> => {
      const rows = await rowsUnder(store, trustOf(id), discussionPrefix(id));
      return viewFor(allowed(toFile(rows, id), asking), asking.person);
    },

    /** What the person prepared for the manager before this one. Nothing changes there any more. */
    preparationBefore: async ({ earlier }: Appraisal): Promise<StepAnswer | undefined> =>
      earlier && kinds.answer.get(store, trustOf(earlier.id), earlier.id, PREPARATION),

    /** For the outbox, which speaks for nobody: the discussion without a question of rights. */
    readForDelivery: async (id: string): Promise<AppraisalCase | undefined> =>
      toFile(await rowsUnder(store, trustOf(id), discussionPrefix(id)), id),

    change: <Verdict>(
      id: string,
      asking: Asking,
      decide: (file: AppraisalCase) => DiscussionDecision<Verdict>,
    ): Promise<{ file: AppraisalCase; verdict: Verdict }> =>
      store.change(trustOf(id), { prefix: discussionPrefix(id), by: tellerOf(asking) }, (rows) => {
        const file = allowed(toFile(rows, id), asking);
        const { verdict, changes } = decide(file);
        if (!changes) return { result: { file: viewFor(file, asking.person), verdict } };
        stayAlone(changes.record, rows, asking);
        const after = discussionRows(file.record, changes, asking.person.id);
        const asked = endOfAsking(file.record, changes.record, rows);
        return {
          result: { file: viewFor(applied(file, changes), asking.person), verdict },
          ...after,
          put: [...after.put, ...asked.put],
          remove: [...after.remove, ...asked.remove],
        };
      }),

    /** For whoever may write the discussion, before they are shown the notes. Reads nothing unless another card was first. */
    tellOfNotes: (record: Appraisal, shown: NotesShown): Promise<void> =>
      store.change(record.trustId, { by: 'nobody' }, (rows) => ({
        result: undefined,
        put: rows.has(kinds.notesShown.keyOf(record.id)) ? [] : rowsOfNotesShown(record, shown),
      })),

    /**
     * One open discussion for a person, cycle and kind: the row that says so must be new, and is read where it is not.
     * `goals`: what the person agreed last; where that was with somebody else, the person is told that they are shown.
     */
    begin: (record: Appraisal, by: PersonKey, goals?: AgreedGoals): Promise<BeginVerdict> =>
      store.change(record.trustId, { prefix: fill(ACTOR, [by]), by }, (rows): { result: BeginVerdict } => {
        if (rows.has(kinds.record.keyOf(record.id))) return { result: { is: 'repeated' } };
        if (isDenied(rows, record)) return { result: { is: 'denied' } };
        const open = kinds.open.readIf(rows.get(openKey(record)));
        if (open) return { result: { is: 'taken', ...open } };
        const changes = beginningWith(record, goals);
        const file: AppraisalCase = {
          record: changes.record,
          answers: new Map(),
          outcomes: [],
          ...(goals && { goals }),
        };
        return { result: { is: 'begun', file }, ...discussionRows(undefined, changes, by.id) };
      }),

    edition: async (id: string, edition: number, asking: Asking): Promise<StandingEdition> => {
      const [found, record] = await Promise.all([editionOf(id, edition), recordOf(id)]);
      return requireStillTheirs(allowed(found, asking), record, asking.person);
    },

    /** Behind a one-time link: it was made for one of the two, and a browser does not say who opens it. */
    editionForLink: async ({ about, edition, person }: Omit<Link, 'fileName'>): Promise<StandingEdition> => {
      const [found, record] = await Promise.all([editionOf(about, edition), recordOf(about)]);
      permit('take the record away', found ? rolesOnAppraisal(found.record, person) : []);
      return requireStillTheirs(found, record, person);
    },

    /** What the person has had in this Trust, with any manager: whoever begins another one is told what of it is theirs. */
    historyOf: (trustId: string, person: PersonKey): Promise<MineRow[]> => recordsAs(store, trustId, person, 'person'),

    /** Of whom somebody is, or has been, the manager. */
    managedBy: (trustId: string, manager: PersonKey): Promise<MineRow[]> =>
      recordsAs(store, trustId, manager, 'manager'),

    goalsIn: (trustId: string, history: readonly MineRow[]): Promise<AgreedGoals | undefined> =>
      goalsAgreedIn(store, trustId, history),

    /** A page of what one person has with one Trust. */
    mine: async (trustId: string, person: PersonKey, page: Page): Promise<{ cursor: string; row: MineRow }[]> =>
      (await store.list(trustId, kinds.mine.under(person), page)).map(({ key, value }) => ({
        cursor: cursorOf(trustId, key),
        row: kinds.mine.read(value),
      })),

    /** Everything one person has with one Trust, what is open first: as much of it as storage gives in one answer. */
    mineOf: async (trustId: string, person: PersonKey): Promise<MineRow[]> =>
      (await store.list(trustId, kinds.mine.under(person), { limit: MOST_LISTED })).map(({ value }) =>
        kinds.mine.read(value),
      ),

    /** Which step drafts are at, by id. Only for lines of a reader's own list. */
    stepsOf: async (rows: readonly Pick<MineRow, 'id'>[]): Promise<Map<string, string>> => {
      const records = await Promise.all(rows.map(({ id }) => recordOf(id)));
      return new Map(records.flatMap((one): [string, string][] => (one?.step ? [[one.id, one.step]] : [])));
    },

    /** What became of what the people in these lines of a manager were asked, by discussion. */
    deliveries: (trustId: string, manager: PersonKey, rows: readonly MineRow[]) =>
      deliveries(store, trustId, manager, rows),

    /** For the quarterly return of a Trust: people, each once, with at least one discussion they agreed in the quarter. */
    alignedPeople: async (trustId: string, quarter: string): Promise<number> =>
      peopleIn(await store.list(trustId, kinds.fact.under(quarter))),
  };
}
export type Appraisals = ReturnType<typeof appraisalRepository>;
