import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { ReadTable } from '../../../tables/table-job.ts';
import { organisationIn, type Directory } from '../domain/directory.ts';
import { mayKeep } from '../domain/keeping.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { HeldTables } from '../held-tables.ts';
import type { Organisations } from '../repository.ts';
import type { SettingsOfAlliances } from '../settings.ts';

export interface OrganisationNeeds {
  organisations: Organisations;
  settings: SettingsOfAlliances;
  tables: HeldTables;
  readTable: ReadTable;
  /** Letters and digits that nobody can guess and nobody else has. */
  newId(): string;
}

/** One that whoever asks keeps; to anybody else it is not there. */
export function organisationKeptBy(directory: Directory, id: string, asking: Asking): Organisation {
  const one = organisationIn(directory, id);
  if (!one || !mayKeep(asking, one)) throw new Refusal(NOT_YOURS);
  return one;
}

export async function allianceNamed(
  { organisations }: OrganisationNeeds,
  id: string,
  asking: Asking,
): Promise<Organisation> {
  const one = organisationKeptBy(await organisations.current(), id, asking);
  if (one.kind !== 'alliance') throw new Refusal(NOT_YOURS);
  return one;
}

/** Where it has no code: letters and digits of ours, longer than a code of theirs. */
export const organisationIdOf = (random: string): string => `ORG${random.slice(0, 7).toUpperCase()}`;
