// Whatever happens to four organisations, in whatever order.
import fc from 'fast-check';
import {
  put,
  takeOver,
  undoTakeOver,
  type OrganisationChange,
  type OrganisationForm,
} from '../../src/features/organisations/domain/changes.ts';
import { organisationIn, type Directory } from '../../src/features/organisations/domain/directory.ts';
import { organisationForm } from '../../src/features/organisations/domain/form.ts';
import { Organisation } from '../../src/features/organisations/domain/organisation.ts';

export const organisation = (id: string, changes: Partial<Organisation> = {}): Organisation =>
  Organisation.parse({ id, odsCode: id, name: `Trust ${id}`, kind: 'trust', alliance: 'N46', ...changes });

export const IDS = ['AAA', 'BBB', 'CCC', 'DDD'];
const day = fc.constantFrom('2026-04-01', '2026-08-20', '2026-09-30', '2026-10-01', '2026-12-31', '2027-02-10');
export const OrganisationStep = fc.oneof(
  fc.record({
    what: fc.constant('rename' as const),
    id: fc.constantFrom(...IDS),
    name: fc.constantFrom('New name', 'Other name'),
  }),
  fc.record({
    what: fc.constant('recode' as const),
    id: fc.constantFrom(...IDS),
    code: fc.constantFrom('X01', 'X02', ...IDS),
  }),
  fc.record({ what: fc.constant('close' as const), id: fc.constantFrom(...IDS), on: fc.option(day) }),
  fc.record({
    what: fc.constant('take over' as const),
    successor: fc.constantFrom(...IDS),
    predecessor: fc.constantFrom(...IDS),
    on: day,
  }),
  fc.record({
    what: fc.constant('undo' as const),
    successor: fc.constantFrom(...IDS),
    predecessor: fc.constantFrom(...IDS),
  }),
);
export type OrganisationStep = typeof OrganisationStep extends fc.Arbitrary<infer One> ? One : never;

function typedIn(one: OrganisationStep): Partial<OrganisationForm> {
  if (one.what === 'rename') return { name: one.name };
  if (one.what === 'recode') return { odsCode: one.code };
  return one.what === 'close' ? { to: one.on ?? '' } : {};
}

function decided(directory: Directory, one: OrganisationStep): OrganisationChange {
  if (one.what === 'take over') return takeOver(directory, one);
  if (one.what === 'undo') return undoTakeOver(directory, one.successor, one.predecessor);
  const before = organisationIn(directory, one.id)!;
  const form = { ...organisationForm(before), ...typedIn(one) };
  return put(directory, form, { id: one.id, version: before.version });
}

const START: Directory = IDS.map((id) => organisation(id));

/** How things stand after each step; what is refused changes nothing. */
export function directoriesAfter(steps: readonly OrganisationStep[]): Directory[] {
  let directory = START;
  return steps.map((one) => {
    const change = decided(directory, one);
    const changed = change.is === 'done' ? change.organisations : [];
    directory = directory.map((each) => changed.find(({ id }) => id === each.id) ?? each);
    return directory;
  });
}
