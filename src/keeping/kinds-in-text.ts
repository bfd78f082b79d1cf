// The list of everything stored as it stands in PRIVACY.md, for people who decide about data and do not run commands.
import type { StoredKind } from '../records/kind.ts';
import { settingNameOf } from './periods.ts';

const HEADINGS = ['Feature', 'What', 'Where', 'About', 'Kept', 'A time for it: `KEEP`'];
const BEGINS = '<!-- From here: npm run kinds -- --into PRIVACY.md -->';
const ENDS = '<!-- To here. -->';

/** A Markdown table, by feature. Without keys: they say nothing about people. */
export function kindsTable(kinds: ReadonlyMap<string, StoredKind>): string {
  const lines = [...kinds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { partitions, about, keeping, since }]) => {
      const [feature = '', what = ''] = name.split(': ');
      const setting = since ? `\`${settingNameOf(name)}\`` : '';
      return [feature, what, partitions.join(', '), about.join(', ') || 'nobody', keeping, setting];
    });
  return [HEADINGS, HEADINGS.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The text with the table between its two marks; an error where it has none. */
export function withKindsTable(text: string, kinds: ReadonlyMap<string, StoredKind>): string {
  const [begins, ends] = [text.indexOf(BEGINS), text.indexOf(ENDS)];
  if (begins < 0 || ends < begins)
    throw new Error(`The table goes between “${BEGINS}” and “${ENDS}”: neither is there.`);
  return `${text.slice(0, begins)}${BEGINS}\n\n${kindsTable(kinds)}\n\n${text.slice(ends)}`;
}
