// What is no title of a post, although it stands in that column.
import { MOST_TITLE } from './post.ts';

const COUNTED =
  '(?:wte|fte|posts?|staff|headcount|establishment|budget(?:ed)?|in post|vacanc(?:y|ies)|records?|rows?|band \\d[a-d]?)';
const A_SUM = new RegExp(
  `^(?:(?:sub|grand|overall)[\\s-]?)?totals?(?:\\s+(?:of\\s+|number of\\s+)?${COUNTED})*[\\s:=]*[\\d.,]*$`,
  'i',
);

export function titleProblem(title: string): string[] {
  if (!title) return ['the title is empty.'];
  if (A_SUM.test(title)) return [`“${title}” looks like the sum below a list, not a post: take this line out.`];
  if (!/\p{L}/u.test(title))
    return [`“${title}” holds no word, so it is not the title of a post: put the title there.`];
  if (title.includes('|'))
    return [
      `“${title}” holds several things with | between them, as ESR writes positions: put the title alone into its column.`,
    ];
  return title.length > MOST_TITLE ? [`the title is longer than ${MOST_TITLE} characters.`] : [];
}
