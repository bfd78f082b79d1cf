import { writeInBatches, LARGE_ROWS } from '../../records/batches.ts';
import type { Row, Store } from '../../storage/port.ts';
import { COURSES } from './domain/course.ts';
import { coursesAfter, type Catalogue, type Foundations } from './domain/catalogue.ts';
import type { CourseCatalogue } from './domain/kept-catalogue.ts';
import { courseChanges, type CourseFieldChange } from './domain/changes.ts';
import { foundationsLine } from './domain/foundations.ts';
import { ALLIANCE_ADVICE } from './domain/advice.ts';
import { CATALOGUE, catalogueKinds, CatalogueEdition, type CatalogueEntry } from './kinds.ts';
import { editionRows, entriesAfter, pieceRows } from './rows.ts';

const kinds = catalogueKinds;
const HEAD = kinds.head.keyOf();
const RECENT_MS = 60_000;

interface Known {
  catalogue: Catalogue;
  entries: readonly CatalogueEntry[];
  head?: CatalogueEdition;
}

/** An edition that is being read, once for all who ask meanwhile. */
interface Opening {
  edition: number;
  read: Promise<Known>;
}

const SHIPPED: Known = {
  catalogue: { edition: 0, courses: COURSES, retired: [], settings: ALLIANCE_ADVICE },
  entries: COURSES.map((course) => ({ course, isRetired: false })),
};

/** One catalogue for the whole installation. */
export function courseCatalogue(store: Store): CourseCatalogue {
  let known = SHIPPED;
  let opening: Opening | undefined;
  let readAt = -Infinity;
  let looking: Promise<Known> | undefined;

  /** A read that fails leaves nothing behind: the next one begins from the last that was read whole. */
  const open = async (head: CatalogueEdition): Promise<Known> => {
    const next = await opened(store, head, known);
    if (head.edition > known.catalogue.edition) known = next;
    return next;
  };

  /** The edition in use: the very same objects as long as nothing has changed, because the index belongs to them. */
  const now = async (): Promise<Known> => {
    const head = await kinds.head.get(store, CATALOGUE);
    if (!head || head.edition <= known.catalogue.edition) return known;
    if (!opening || opening.edition < head.edition) opening = { edition: head.edition, read: open(head) };
    const { read } = opening;
    try {
      return await read;
    } finally {
      if (opening?.read === read) opening = undefined;
    }
  };

  return {
    current: async () => (await now()).catalogue,

    lately: async (at) => {
      if (at.getTime() - readAt < RECENT_MS) return known.catalogue;
      looking ??= now().finally(() => {
        looking = undefined;
      });
      const { catalogue } = await looking;
      readAt = at.getTime();
      return catalogue;
    },

    change: async (edition, decide, { by, at }) => {
      const before = await now();
      const { catalogue } = before;
      const wanted = decide(catalogue);
      const pieces = pieceRows(entriesAfter(before.entries, coursesAfter(catalogue, wanted)));
      const changes = courseChanges(catalogue, wanted);
      const settings = settingsChanges(catalogue, wanted.foundations);
      if (!changes.length && !settings.length) return { is: 'same', catalogue };
      if (catalogue.edition !== edition) return { is: 'late', catalogue };
      const next = CatalogueEdition.parse({
        edition: edition + 1,
        pieces: pieces.map(({ key }) => key),
        foundations: wanted.foundations ?? before.head?.foundations,
        by,
        at: at.toISOString(),
      });
      await writeMissing(store, pieces, before.head?.pieces ?? []);
      const isDone = await switchTo(store, edition, editionRows(next, { doing: wanted.doing, changes, settings }));
      return { is: isDone ? 'changed' : 'late', catalogue: (await now()).catalogue };
    },
  };
}

/** What has not changed since `last` stays the same object. */
async function opened(store: Store, head: CatalogueEdition, last: Known): Promise<Known> {
  const { foundations, edition } = head;
  const settings =
    JSON.stringify(foundations) === JSON.stringify(last.head?.foundations)
      ? last.catalogue.settings
      : { ...ALLIANCE_ADVICE, ...(foundations && { foundations }) };
  if (last.head && last.head.pieces.join() === head.pieces.join())
    return { ...last, head, catalogue: { ...last.catalogue, edition, settings } };
  const pieces = await Promise.all(
    head.pieces.map(async (key) => kinds.piece.read(await store.get(CATALOGUE, key)).entries),
  );
  const entries = pieces.flat();
  const of = (isRetired: boolean) =>
    entries.filter((entry) => entry.isRetired === isRetired).map(({ course }) => course);
  return { head, entries, catalogue: { edition, courses: of(false), retired: of(true), settings } };
}

async function writeMissing(store: Store, pieces: readonly Row[], there: readonly string[]): Promise<void> {
  const missing = pieces.filter(({ key }) => !there.includes(key));
  await writeInBatches(missing, LARGE_ROWS, (some) =>
    // Nothing is read first: whatever is there already makes the change decide once more, with the rows in hand.
    store.change(CATALOGUE, {}, (rows) => ({ result: undefined, put: some.filter(({ key }) => !rows.has(key)) })),
  );
}

/** False where somebody else was first. */
const switchTo = (store: Store, edition: number, put: Row[]): Promise<boolean> =>
  store.change(CATALOGUE, { keys: [HEAD] }, (rows) => {
    const inUse = kinds.head.in(rows)?.edition ?? 0;
    return inUse === edition ? { result: true, put } : { result: false };
  });

const settingsChanges = ({ settings }: Catalogue, wanted?: Foundations): CourseFieldChange[] => {
  const from = foundationsLine(settings.foundations);
  const to = foundationsLine(wanted ?? settings.foundations);
  return from === to ? [] : [{ what: 'Foundations or Fundamentals of Cancer Care', from, to }];
};
