// The directory of organisations: what is shipped, and over it what was changed here.
import { z } from 'zod';
import type { Asking } from '../../bot/turn.ts';
import { trailRow } from '../../records/trail.ts';
import type { Change as Written, Rows, Store } from '../../storage/port.ts';
import type { OrganisationChange } from './domain/changes.ts';
import { organisationIn, type Directory } from './domain/directory.ts';
import { Organisation } from './domain/organisation.ts';
import { ORGANISATIONS, organisationKinds } from './kinds.ts';
import data from './organisations.json' with { type: 'json' };

const { edition, organisation } = organisationKinds;
export const SHIPPED_DIRECTORY: Directory = z
  .object({ organisations: z.array(Organisation) })
  .parse(data).organisations;

/** `doing` for the trail. */
export interface OrganisationWish {
  doing: string;
  decide(directory: Directory): OrganisationChange;
}

export interface ChangedRecord {
  change: OrganisationChange;
  directory: Directory;
}

const merged = (shipped: Directory, changed: readonly Organisation[]): Directory => [
  ...new Map([...shipped, ...changed].map((one) => [one.id, one])).values(),
];

export function organisationRepository(store: Store, shipped: Directory) {
  let kept: { edition: number; directory: Directory } | undefined;
  const editionIn = (value: unknown) => edition.readIf(value)?.edition ?? 0;

  const written = (
    rows: Rows,
    directory: Directory,
    change: OrganisationChange,
    { doing }: OrganisationWish,
    { person, at }: Pick<Asking, 'person' | 'at'>,
  ): Written<ChangedRecord> => {
    if (change.is !== 'done') return { result: { change, directory } };
    const [first, ...others] = change.organisations;
    if (!first) return { result: { change: { is: 'same' }, directory } };
    const from = change.organisations.flatMap(({ id }) => organisationIn(directory, id) ?? []);
    const next = editionIn(rows.get(edition.keyOf())) + 1;
    const trail = trailRow(
      {
        by: person.id,
        tenantId: person.tenantId,
        at: at.toISOString(),
        doing,
        of: { kind: 'organisation', ids: [first.id, ...others.map(({ id }) => id)] },
        version: first.version,
        ...(others.length ? {} : { from: from[0], to: first }),
      },
      next,
    );
    return {
      result: { change, directory: merged(directory, change.organisations) },
      put: [...change.organisations.map((one) => organisation.row(one, one.id)), edition.row({ edition: next }), trail],
    };
  };

  return {
    /** As it was when it was last asked for here: for names, and where nobody can wait. */
    lately: (): Directory => kept?.directory ?? shipped,

    /** As it is now: read anew when anybody has changed it, in whatever process. */
    current: async (): Promise<Directory> => {
      const now = editionIn(await store.get(ORGANISATIONS, edition.keyOf()));
      if (kept?.edition === now) return kept.directory;
      const rows = now ? await store.list(ORGANISATIONS, organisation.under()) : [];
      const directory = merged(
        shipped,
        rows.map(({ value }) => organisation.read(value)),
      );
      kept = { edition: now, directory };
      return directory;
    },

    /** Decided on all organisations at once, so that two take-overs together make no circle. */
    change: (wish: OrganisationWish, asking: Pick<Asking, 'person' | 'at'>): Promise<ChangedRecord> =>
      store.change<ChangedRecord>(ORGANISATIONS, { keys: [edition.keyOf()], prefix: organisation.under() }, (rows) => {
        const directory = merged(shipped, organisation.among(rows));
        return written(rows, directory, wish.decide(directory), wish, asking);
      }),
  };
}
export type Organisations = ReturnType<typeof organisationRepository>;
