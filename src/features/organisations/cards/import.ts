// Organisations from a table: shown first, taken over on yes.
import { button } from '../../../cards/buttons.ts';
import { firstLines, importCards, type ImportWay } from '../../../cards/importing.ts';
import type { Card } from '../../../bot/turn.ts';
import type { OrganisationPlan } from '../domain/plan.ts';

export const organisationImportCards = importCards({
  heading: 'Import organisations',
  howTo: [
    'Send a .csv or .xlsx file here, with the columns Name and ODS code, and any of Kind, Alliance, From, To, Sends, Sends from, Sends to and Contacts.',
    'You see what is new and what would change before anything is. A column that is not there changes nothing, and nothing is ever deleted.',
  ],
  refused: 'Nothing was imported',
  nothingNew: 'Nothing to import',
  list: button('All organisations', 'organisations.list'),
});

const sumOf = ({ added, changed, same }: OrganisationPlan) =>
  `${added.length} new, ${changed.length} changed, ${same} as they are.`;

const lineOf =
  (doing: string) =>
  ({ name, odsCode }: OrganisationPlan['added'][number]) =>
    `${doing}: ${name}${odsCode ? ` (${odsCode})` : ''}`;

export const nothingNewCard = (): Card =>
  organisationImportCards.nothingNew('Everything in this file is here already.');

interface Preview extends Pick<ImportWay, 'key' | 'title' | 'notes'> {
  /** Left out where nothing would change. */
  list?: string;
  plan: OrganisationPlan;
}

export const previewCard = (previews: readonly Preview[]): Card =>
  organisationImportCards.preview({
    heading: 'Import these organisations?',
    ways: previews.map(({ list, plan, ...way }) => ({
      ...way,
      lines: [sumOf(plan), ...firstLines([...plan.added.map(lineOf('New')), ...plan.changed.map(lineOf('Changed'))])],
      ...(list && { yes: button('Yes, import them', 'organisations.import-yes', { list }, 'positive') }),
    })),
    no: button('No, import nothing', 'organisations.list'),
  });

export const importedCard = (plan: OrganisationPlan): Card => organisationImportCards.done('Imported', [sumOf(plan)]);
