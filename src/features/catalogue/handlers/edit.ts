import type { Asking } from '../../../bot/turn.ts';
import type { CourseCatalogue, CatalogueVerdict } from '../domain/kept-catalogue.ts';
import type { Catalogue, WantedCatalogue } from '../domain/catalogue.ts';

const TRIES = 5;

/**
 * Decides on the catalogue as it stands, again if somebody has changed something else in the meantime. `decide` gives
 * nothing where what is decided about is no longer as it was seen: then the verdict is `late`.
 */
export async function edit(
  { current, change }: CourseCatalogue,
  decide: (catalogue: Catalogue) => WantedCatalogue | undefined,
  { person, at }: Asking,
): Promise<CatalogueVerdict> {
  for (let attempt = 1; ; attempt++) {
    const catalogue = await current();
    const wanted = decide(catalogue);
    if (!wanted) return { is: 'late', catalogue };
    const verdict = await change(catalogue.edition, () => wanted, { by: person.id, at });
    if (verdict.is !== 'late' || attempt === TRIES) return verdict;
  }
}
