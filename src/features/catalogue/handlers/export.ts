// The catalogue as a table, handed over by a link that works once.
import { z } from 'zod';
import { csvOf } from '../../../tables/write-table.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Route } from '../../../bot/turn.ts';
import { exportCard } from '../cards/export.ts';
import type { CourseCatalogue } from '../domain/kept-catalogue.ts';
import { courseTable } from '../domain/table.ts';
import type { CatalogueNeeds } from './needs.ts';

const FILE_NAME = 'ACCEND courses.csv';
const DESCRIPTION = 'The catalogue of courses as a table, for your own OneDrive.';
const WORDS = /^(export (the )?(courses?|catalogue)|(the )?catalogue (as a )?table)$/i;

export const catalogueExportRoutes = (needs: CatalogueNeeds): Route[] => [
  route(
    'catalogue.export',
    { right: 'edit the catalogue', words: WORDS, input: z.unknown() },
    async (_nothing, asking) => {
      const catalogue = await needs.catalogue.current();
      if (!catalogue.courses.length)
        throw new Refusal(
          'There is no course in the catalogue to make a table of. Type “import courses” to load some.',
        );
      const token = await needs.offerDownload(
        {
          kind: 'course catalogue',
          fileName: FILE_NAME,
          about: 'catalogue',
          edition: catalogue.edition,
          person: asking.person,
        },
        asking.at,
      );
      const { hasFileConsent } = needs;
      const card = exportCard(catalogue, needs.downloadUrl(token), hasFileConsent);
      const bytes = csvOf(courseTable(catalogue)).length;
      return hasFileConsent
        ? { card, handover: { fileName: FILE_NAME, description: DESCRIPTION, bytes, token } }
        : { card };
    },
  ),
];

/** As it stands when the link is used: nobody should edit what has been overtaken. */
export const catalogueTable = async ({ current }: Pick<CourseCatalogue, 'current'>) => ({
  fileName: FILE_NAME,
  bytes: csvOf(courseTable(await current())),
});
