import type { Catalogue, WantedCatalogue } from './catalogue.ts';

/** What became of a change: `same` is what it says already, `late` that somebody else had changed it before. */
export interface CatalogueVerdict {
  is: 'changed' | 'same' | 'late';
  catalogue: Catalogue;
}

/** The one catalogue of the whole installation. */
export interface CourseCatalogue {
  current(): Promise<Catalogue>;
  /** As it was within the minute before `at`, mostly without a read; what is changed in this process shows at once. */
  lately(at: Date): Promise<Catalogue>;
  /**
   * `edition` is the one that was looked at. Whole or not at all: the pieces are written first and count for nothing
   * until the head names them. `decide` is pure; it may be asked again.
   */
  change(
    edition: number,
    decide: (catalogue: Catalogue) => WantedCatalogue,
    by: { by: string; at: Date },
  ): Promise<CatalogueVerdict>;
}
