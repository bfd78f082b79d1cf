import type { ReadTable } from '../../../tables/table-job.ts';
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { CourseCatalogue } from '../domain/kept-catalogue.ts';
import type { HeldCatalogues } from '../held-table.ts';

/** What keeping the catalogue is given by the app. */
export interface CatalogueNeeds {
  catalogue: CourseCatalogue;
  tables: HeldCatalogues;
  readTable: ReadTable;
  /** Letters and digits that nobody can guess and nobody else has. */
  newId(): string;
  offerDownload(
    file: { kind: 'course catalogue'; fileName: string; about: string; edition: number; person: PersonKey },
    at: Asking['at'],
  ): Promise<string>;
  downloadUrl(token: string): string;
  /** Whether Teams can put a file into the person's OneDrive; the local client cannot. */
  hasFileConsent: boolean;
}
