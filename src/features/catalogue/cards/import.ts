// The catalogue from a table: what is wrong with it, what it would change, and what it has changed.
import { button, type Button } from '../../../cards/buttons.ts';
import { importCards, type ImportWay } from '../../../cards/importing.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Plan } from '../domain/plan.ts';
import { changeCounts, stayLines, changeLinesOf } from '../domain/preview.ts';

export const CATALOGUE_BUTTON: Button = button('Catalogue', 'catalogue.list', {}, 'quiet');

const TABLE = button('Get it as a table', 'catalogue.export', {}, 'quiet');

export const courseImportCards = importCards({
  heading: 'Import courses',
  howTo: [
    'Send a .csv or .xlsx file here, with the columns Title and Provider, and as many of these as you have: Levels, Levels basis, Audience, Mode, Duration, Link, Host, Accredited, Accreditation, Note, Topics, Id.',
    'Write several levels with a semicolon between them. Host is the provider’s own website: links elsewhere are not shown.',
    'You see what would change before anything does. Courses that are not in the file stay as they are.',
    'To begin with what there is, get the catalogue as a table and change that.',
  ],
  howToActions: [TABLE],
  refused: 'Nothing was loaded',
  nothingNew: 'Nothing to load',
  list: CATALOGUE_BUTTON,
});

interface Preview extends Pick<ImportWay, 'key' | 'title' | 'notes'> {
  /** Left out where nothing would change. */
  list?: string;
  plan: Plan;
}

/** `note`: said first. */
export const courseImportPreviewCard = (edition: number, previews: readonly Preview[], note?: string): Card =>
  courseImportCards.preview({
    heading: 'Load these courses?',
    ways: previews.map(({ list, plan, ...way }) => ({
      ...way,
      lines: [...(note ? [note] : []), changeCounts(plan), ...changeLinesOf(plan), ...stayLines(plan)],
      ...(list && { yes: button('Yes, load it', 'catalogue.import-yes', { list, edition }, 'positive') }),
    })),
    no: button('No, load nothing', 'catalogue.list', {}, 'quiet'),
  });

export const noNewCoursesCard = (): Card => courseImportCards.nothingNew('The catalogue says all of this already.');

export const coursesImportedCard = (plan: Plan): Card =>
  courseImportCards.done('The catalogue is loaded', [changeCounts(plan), 'It is used for every question from now on.']);
