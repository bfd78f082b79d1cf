// Organisations from a table that somebody sends: a preview, and then a yes.
import { z } from 'zod';
import { HeldId } from '../../../records/held-rows.ts';
import { writeInBatches } from '../../../records/batches.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { importedCard, nothingNewCard, organisationImportCards, previewCard } from '../cards/import.ts';
import type { OrganisationChange } from '../domain/changes.ts';
import type { Directory } from '../domain/directory.ts';
import { allianceOf } from '../domain/keeping.ts';
import { organisationPlan, type OrganisationPlan } from '../domain/plan.ts';
import type { OrganisationLine } from '../domain/line.ts';
import { mapWays, readWays } from '../../../tables/readings.ts';
import { organisationLines, ORGANISATION_TABLE } from '../domain/table.ts';
import { ORGANISATIONS } from '../kinds.ts';
import { RIGHT } from './list.ts';
import { organisationIdOf, type OrganisationNeeds } from './needs.ts';

const TOGETHER = 90; // of the hundred rows of a transaction

const isEmpty = ({ added, changed }: OrganisationPlan) => added.length + changed.length === 0;

/** Decided anew on what is there: what somebody else has done in the meantime is met, and the same yes twice adds nothing. */
function asPlanned(lines: readonly OrganisationLine[], directory: Directory, own?: string): OrganisationChange {
  const planning = organisationPlan(lines, directory, own);
  if ('problems' in planning) return { is: 'late' };
  const organisations = [...planning.plan.added, ...planning.plan.changed];
  return organisations.length ? { is: 'done', organisations } : { is: 'same' };
}

export const organisationImportRoutes = (needs: OrganisationNeeds): Route[] => [
  route(
    'organisations.importing',
    { right: RIGHT, words: /^import (a list of )?organi[sz]ations$/i, input: z.unknown() },
    async () => ({ card: organisationImportCards.howTo() }),
  ),
  route('organisations.import', { right: RIGHT, input: z.unknown() }, preview(needs)),
  route('organisations.import-yes', { right: RIGHT, input: z.object({ list: HeldId }) }, confirm(needs)),
];

const preview =
  ({ organisations, tables, readTable, newId }: OrganisationNeeds) =>
  async (_nothing: unknown, asking: Asking): Promise<Reply> => {
    const { file } = asking;
    if (!file) return { card: organisationImportCards.howTo() };
    const fresh = () => organisationIdOf(newId());
    const sent = await readTable(file.name, await file.read());
    const readings = readWays(sent, ORGANISATION_TABLE, (rows) => organisationLines(rows, fresh));
    if ('problems' in readings) return { card: organisationImportCards.problems(readings.problems) };
    const now = await organisations.current();
    const ways = await mapWays(readings, async ({ fit, ...way }) => {
      const planning = organisationPlan(fit.lines, now, allianceOf(asking));
      if ('problems' in planning) return planning;
      const { plan } = planning;
      const list = isEmpty(plan) ? undefined : await tables.hold(ORGANISATIONS, fit.lines, asking, newId());
      return { ...way, plan, ...(list && { list }) };
    });
    const [first] = ways;
    if ('problems' in first) return { card: organisationImportCards.problems(first.problems) };
    const fitting = ways.flatMap((one) => ('problems' in one ? [] : [one]));
    return { card: fitting.every(({ list }) => !list) ? nothingNewCard() : previewCard(fitting) };
  };

const confirm =
  ({ organisations, tables }: OrganisationNeeds) =>
  async ({ list }: { list: string }, asking: Asking): Promise<Reply> => {
    const lines = await tables.open(ORGANISATIONS, list, asking);
    const own = allianceOf(asking);
    const planning = organisationPlan(lines, await organisations.current(), own);
    if ('problems' in planning) return { card: organisationImportCards.problems(planning.problems) };
    await writeInBatches(lines, TOGETHER, (some) =>
      organisations.change({ doing: 'imported', decide: (directory) => asPlanned(some, directory, own) }, asking),
    );
    return { card: importedCard(planning.plan) };
  };
