// What a file that is handed over is, told by how its name ends: to the person, and to the browser.
import { extname } from 'node:path';

interface Kind {
  type: string;
  /** “Download the …” */
  what: string;
  /** What to bear in mind, or what to do with it. */
  hint: string;
}

const WORD: Kind = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  what: 'Word document',
  hint: 'It is confidential: think about where you keep it.',
};
const KINDS = new Map<string, Kind>(
  Object.entries({
    '.docx': WORD,
    '.ics': {
      type: 'text/calendar; charset=utf-8',
      what: 'calendar entry',
      hint: 'Open it, and your calendar asks whether to keep it. It holds no word of what was said.',
    },
    '.csv': { type: 'text/csv; charset=utf-8', what: 'table', hint: 'You can open it in Excel.' },
  }),
);

/** Where the name does not say, what most of them are, and the most careful words. */
export const fileKindOf = (fileName: string): Kind => KINDS.get(extname(fileName).toLowerCase()) ?? WORD;
