// What Trusts would like help with, and what they were answered.
import { shortQuarterName } from '../../../calendar/quarters.ts';
import { dayOf, daysBetween } from '../../../dates.ts';
import type { WorkbookSheet } from '../../../tables/workbook-sheet.ts';
import { organisationNamed } from '../domain/return-line.ts';
import { odsText, type ExportSource } from './source.ts';

/** What is asked with a return has this id; the others are questions of the Alliance. */
const HELP = 'help';

export const helpSheet = ({ talks, directory, rollUp }: ExportSource): WorkbookSheet => ({
  name: 'Help asked',
  columns: [
    { title: 'Quarter', width: 12 },
    { title: 'Organisation', width: 40 },
    { title: 'ODS code', width: 12 },
    { title: 'Asked on', width: 12 },
    { title: 'State', width: 12 },
    { title: 'Days until it was answered, or until today', width: 16 },
    { title: 'What would help', width: 60 },
    { title: 'Answer', width: 60 },
    { title: 'Answered on', width: 14 },
  ],
  rows: talks
    .filter(({ id }) => id === HELP)
    .map(({ trustId, quarter, text, at, state, answer }) => {
      const trust = organisationNamed(directory, trustId);
      const askedOn = dayOf(new Date(at));
      const answeredOn = answer && dayOf(new Date(answer.at));
      return [
        shortQuarterName(quarter),
        trust.name,
        odsText(trust),
        askedOn,
        state,
        daysBetween(askedOn, answeredOn ?? rollUp.day),
        text,
        answer?.text ?? 'not answered',
        answeredOn ?? 'not answered',
      ];
    }),
});
