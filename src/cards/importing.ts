// A table that somebody sends, as a conversation: how to send it, what is wrong with it, what it would change, what it has changed.
import type { Card } from '../bot/turn.ts';
import { problemLines } from '../tables/columns.ts';
import type { LineProblem } from '../tables/table-shape.ts';
import type { WayKey } from '../tables/ways.ts';
import type { Button } from './buttons.ts';
import { messageCard, type MessageLine } from './message.ts';

const MOST_PROBLEMS = 10;
const MOST_SHOWN = 5;

interface ImportWords {
  /** `Import courses` */
  heading: string;
  /** Which columns there are, and that nothing is changed before it is seen. */
  howTo: string[];
  howToActions?: Button[];
  /** `Nothing was loaded` */
  refused: string;
  /** `Nothing to load` */
  nothingNew: string;
  /** To the list that is imported into. */
  list: Button;
}

/** One way to read what was sent. */
export interface ImportWay {
  key?: WayKey;
  title: string;
  /** What it would change. */
  lines: string[];
  /** What was taken for what, and what to look at. */
  notes: string[];
  /** Left out where it would change nothing. */
  yes?: Button;
}
interface ImportPreview {
  heading: string;
  /** Several where nobody but the sender can say which is right. */
  ways: readonly ImportWay[];
  no: Button;
}

const ANSWERS: Record<WayKey, string> = {
  visible: 'Yes, only the visible rows',
  all: 'Yes, all rows',
  windows: 'Yes, as Windows',
  mac: 'Yes, as a Mac',
  dos: 'Yes, as old systems',
};

const linesOf = ({ title, lines }: ImportWay): MessageLine[] => [...(title ? [{ title }] : []), ...lines];

/** What is to be known of the file, however it is read. */
function notesOf(ways: readonly ImportWay[]): MessageLine[] {
  const notes = [...new Set(ways.flatMap(({ notes }) => notes))];
  return ways.length > 1 && notes.length > 0 ? [{ title: 'Whichever it is' }, ...notes] : notes;
}

const yesOf = ({ key, yes }: ImportWay): Button[] => (yes ? [key ? { ...yes, title: ANSWERS[key] } : yes] : []);

/** The five cards of an import. */
export const importCards = ({ heading, howTo, howToActions = [], refused, nothingNew, list }: ImportWords) => ({
  howTo: (): Card => messageCard({ heading, lines: howTo, actions: [...howToActions, list] }),
  problems: (problems: readonly LineProblem[]): Card =>
    messageCard({
      heading: refused,
      lines: [...problemLines(problems, MOST_PROBLEMS), 'Put this right in the file, and send it again.'],
      actions: [list],
    }),
  /** Nothing is changed yet. */
  preview: ({ heading, ways, no }: ImportPreview): Card =>
    messageCard({
      heading: ways.length > 1 ? 'Which is right?' : heading,
      // Each way says all that it would change: what it shares with another one would be missed.
      lines: [...ways.flatMap(linesOf), ...notesOf(ways)],
      actions: [...ways.flatMap(yesOf), no],
    }),
  nothingNew: (line: string): Card => messageCard({ heading: nothingNew, lines: [line], actions: [list] }),
  done: (heading: string, lines: string[]): Card => messageCard({ heading, lines, actions: [list] }),
});

/** The first of them, and how many more there are. */
export const firstLines = (lines: readonly string[]): string[] => [
  ...lines.slice(0, MOST_SHOWN),
  ...(lines.length > MOST_SHOWN ? [`And ${lines.length - MOST_SHOWN} more.`] : []),
];
