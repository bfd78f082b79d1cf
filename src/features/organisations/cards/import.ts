// Organisations from a table: shown first, taken over on yes.
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import type { OrganisationPlan } from '../domain/plan.ts';
import type { Problem } from '../domain/table.ts';

const MOST_SHOWN = 5;
const MOST_PROBLEMS = 10;
const ALL = button('All organisations', 'organisations.list');

export const howToImportCard = (): Card =>
  messageCard({
    heading: 'Import organisations',
    lines: [
      'Send a .csv or .xlsx file here, with the columns Name and ODS code, and any of Kind, Alliance, From, To, Sends, Sends from, Sends to and Contacts.',
      'You see what is new and what would change before anything is. A column that is not there changes nothing, and nothing is ever deleted.',
    ],
    actions: [ALL],
  });

export function importProblemsCard(problems: readonly Problem[]): Card {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ line, reason }) => `Line ${line}: ${reason}`);
  const more = problems.length > MOST_PROBLEMS ? [`And ${problems.length - MOST_PROBLEMS} more.`] : [];
  return messageCard({
    heading: 'Nothing was imported',
    lines: [...shown, ...more, 'Mend this in the file, and send it again.'],
    actions: [ALL],
  });
}

const named = (what: string, { length }: readonly unknown[]) => `${length} ${what}`;
const sumOf = ({ added, changed, same }: OrganisationPlan) =>
  `${named('new', added)}, ${named('changed', changed)}, ${same} as they are.`;

export const nothingNewCard = (): Card =>
  messageCard({ heading: 'Nothing to import', lines: ['Everything in this file is here already.'], actions: [ALL] });

export function previewCard(plan: OrganisationPlan, list: string): Card {
  const all = [
    ...plan.added.map(({ name, odsCode }) => `New: ${name}${odsCode ? ` (${odsCode})` : ''}`),
    ...plan.changed.map(({ name, odsCode }) => `Changed: ${name}${odsCode ? ` (${odsCode})` : ''}`),
  ];
  return messageCard({
    heading: 'Import these organisations?',
    lines: [
      sumOf(plan),
      ...all.slice(0, MOST_SHOWN),
      ...(all.length > MOST_SHOWN ? [`And ${all.length - MOST_SHOWN} more.`] : []),
    ],
    actions: [
      button('Yes, import them', 'organisations.import-yes', { list }, 'positive'),
      button('No, leave it', 'organisations.list'),
    ],
  });
}

export const importedCard = (plan: OrganisationPlan): Card =>
  messageCard({ heading: 'Imported', lines: [sumOf(plan)], actions: [ALL] });
