// Organisations from a table that somebody sends: a preview, and then a yes.
import { z } from 'zod';
import { HeldId } from '../../../records/held-rows.ts';
import { inBatches } from '../../../records/batches.ts';
import { route, type Route } from '../../../bot/turn.ts';
import { howToImportCard, importedCard, importProblemsCard, nothingNewCard, previewCard } from '../cards/import.ts';
import type { OrganisationChange } from '../domain/changes.ts';
import type { Directory } from '../domain/directory.ts';
import { allianceOf } from '../domain/keeping.ts';
import { organisationPlan, type OrganisationPlan } from '../domain/plan.ts';
import type { OrganisationLine } from '../domain/line.ts';
import { organisationLines } from '../domain/table.ts';
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

export const organisationImportRoutes = ({ organisations, tables, readTable, newId }: OrganisationNeeds): Route[] => [
  route(
    'organisations.importing',
    { right: RIGHT, words: /^import (a list of )?organi[sz]ations$/i, input: z.unknown() },
    async () => ({ card: howToImportCard() }),
  ),
  route('organisations.import', { right: RIGHT, input: z.unknown() }, async (_nothing, asking) => {
    const { file } = asking;
    if (!file) return { card: howToImportCard() };
    const reading = organisationLines(await readTable(file.name, await file.read()), () => organisationIdOf(newId()));
    if ('problems' in reading) return { card: importProblemsCard(reading.problems) };
    const planning = organisationPlan(reading.lines, await organisations.current(), allianceOf(asking));
    if ('problems' in planning) return { card: importProblemsCard(planning.problems) };
    if (isEmpty(planning.plan)) return { card: nothingNewCard() };
    return { card: previewCard(planning.plan, await tables.hold(ORGANISATIONS, reading.lines, asking, newId())) };
  }),
  route('organisations.import-yes', { right: RIGHT, input: z.object({ list: HeldId }) }, async ({ list }, asking) => {
    const lines = await tables.open(ORGANISATIONS, list, asking);
    const own = allianceOf(asking);
    const planning = organisationPlan(lines, await organisations.current(), own);
    if ('problems' in planning) return { card: importProblemsCard(planning.problems) };
    await inBatches(lines, TOGETHER, (some) =>
      organisations.change({ doing: 'imported', decide: (directory) => asPlanned(some, directory, own) }, asking),
    );
    return { card: importedCard(planning.plan) };
  }),
];
