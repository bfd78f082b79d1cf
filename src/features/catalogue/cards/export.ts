// The catalogue as a table, to be changed in Excel and sent back.
import { openUrl } from '../../../cards/buttons.ts';
import { howToGetIt } from '../../../cards/handing-over.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { courseCount } from '../domain/preview.ts';
import { CATALOGUE_BUTTON } from './import.ts';

const BACK =
  'Change it in Excel, save it as an Excel workbook or as “CSV UTF-8”, and send it here. You see what would change before anything does.';
const IDS = 'Leave the column Id as it is: it says which course a line is about. A new course needs none.';

export const exportCard = (catalogue: Catalogue, link: string, hasFileConsent: boolean): Card =>
  messageCard({
    heading: 'The catalogue as a table',
    lines: [holds(catalogue), howToGetIt(hasFileConsent), BACK, IDS],
    actions: [openUrl('Download the table', link), CATALOGUE_BUTTON],
  });

function holds({ courses, retired }: Catalogue): string {
  const gone = retired.length === 1 ? 'The 1 that is retired is' : `The ${retired.length} that are retired are`;
  return `It holds ${courseCount(courses.length)}.${retired.length > 0 ? ` ${gone} left out.` : ''}`;
}
