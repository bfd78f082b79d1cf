// What a table would change, in sentences: the same in the chat and on the command line.
import { hasSureLevels } from './course.ts';
import { changeLine, type CourseFieldChange } from './changes.ts';
import { levelNames } from './edits.ts';
import type { Plan } from './plan.ts';
import { isOfFoundations } from './foundations.ts';

const MOST_SHOWN = 5;
const MOST_FIELDS = 4;
const MOST_OF_A_TEXT = 80; // characters

export const hasChanges = ({ added, changed }: Plan): boolean => added.length + changed.length > 0;

/** `no courses`, `1 retired course`, `12 courses` */
export const courseCount = (number: number, kind: '' | 'retired ' = ''): string =>
  `${number || 'no'} ${kind}course${number === 1 ? '' : 's'}`;

/** `2 new, 1 changed, 40 as they are already.` */
export const changeCounts = ({ added, changed, same }: Plan): string =>
  `${added.length} new, ${changed.length} changed, ${same} as in the catalogue already.`;

const brief = (text: string) =>
  text.length > MOST_OF_A_TEXT ? `${text.slice(0, MOST_OF_A_TEXT - 1).trimEnd()}…` : text;
const more = (number: number, what: string) => (number > 0 ? [`And ${number} more ${what}.`] : []);

export function changeLinesOf({ added, changed }: Plan): string[] {
  return [
    ...added
      .slice(0, MOST_SHOWN)
      .map(({ title, provider, levels }) => `New: ${title}, ${provider} (${levelNames(levels).toLowerCase()})`),
    ...more(added.length - MOST_SHOWN, 'new'),
    ...changed.slice(0, MOST_SHOWN).map(({ title, fields }) => {
      const shown = fields
        .slice(0, MOST_FIELDS)
        .map(({ what, from, to }) => changeLine({ what, from: brief(from), to: brief(to) }));
      return `${title}: ${[...shown, ...more(fields.length - MOST_FIELDS, 'fields')].join('; ')}`;
    }),
    ...more(changed.length - MOST_SHOWN, 'changed'),
  ];
}

const SET_ELSEWHERE =
  'For Foundations and Fundamentals of Cancer Care the course settings decide the levels, not a table: type “course settings”.';

/** What people might miss in a table that is loaded. */
export function stayLines({ untouched, unshown, retired, changed }: Plan): string[] {
  const isSetElsewhere = changed.some(
    ({ course, fields }) => isOfFoundations(course.id) && hasChanged(fields, 'levels'),
  );
  const stillSure = changed.filter(
    ({ course, fields }) =>
      hasSureLevels(course) && hasChanged(fields, 'levels') && !hasChanged(fields, 'how sure the levels are'),
  );
  return [
    ...(isSetElsewhere ? [SET_ELSEWHERE] : []),
    ...said(
      stillSure.length,
      'course has other levels, and the table still calls them stated or confirmed',
      'courses have other levels, and the table still calls them stated or confirmed',
      ': if they are not, change the column Levels basis.',
    ),
    ...said(
      untouched,
      'other course stays as it is',
      'other courses stay as they are',
      ': a table takes nothing away.',
    ),
    ...said(
      retired,
      'course of the table is retired and stays so',
      'courses of the table are retired and stay so',
      '.',
    ),
    ...said(unshown, 'link is kept but not shown', 'links are kept but not shown', NO_HOST),
  ];
}

const hasChanged = (fields: readonly CourseFieldChange[], wanted: string) => fields.some(({ what }) => what === wanted);
const NO_HOST = ': name the provider’s own website in the column Host.';
const said = (number: number, one: string, many: string, end: string): string[] =>
  number > 0 ? [`${number} ${number === 1 ? one : many}${end}`] : [];
