// The words a Trust has added, and the form for one more.
import { z } from 'zod';
import { Button, button, Choice } from '../../cards/buttons.ts';
import { card } from '../../cards/card.ts';
import type { Card } from '../../bot/turn.ts';
import { ROLES } from '../../reading/roles.ts';
import { LEVELS } from '../framework/domain.ts';
import { VOCABULARY } from '../../reading/vocabulary.ts';
import { LONGEST_WORD, MOST_TRUST_WORDS, type WordForm, type WordProblems } from './domain/word-check.ts';
import { meaningLine, type TrustWords } from './domain/words.ts';
import { sameWord } from '../../reading/same-word.ts';

const Texts = z.record(z.string(), z.string());
const words = card(
  'trust-words/words',
  z.object({
    note: z.string(),
    tried: z.string(),
    intro: z.string(),
    rows: z.array(z.object({ word: z.string(), means: z.string() })),
    showing: z.string(),
    version: z.number().int(),
    page: z.number().int(),
    values: Texts,
    problems: Texts,
    most: z.number(),
    choices: z.array(Choice),
    levels: z.array(Choice),
    actions: z.array(Button),
  }),
);

const ON_A_PAGE = 8;
const LONGEST_TYPED = 200; // far more than is taken, so that the reason can be given
const typed = z
  .string()
  .default('')
  .transform((text) => text.trim().slice(0, LONGEST_TYPED));

export const WantedPage = z.object({ page: z.number().int().optional() });
/** `version` is how often the list had been saved when the card was drawn; `told` the word whose meaning was said. */
export const SavedWord = z.object({
  version: z.number().int(),
  told: typed,
  word: typed,
  means: typed,
  ownRole: typed,
  ownLevel: typed,
  ownIsClinical: typed,
});
export const RemovedWord = WantedPage.extend({ word: typed, version: z.number().int() });

const EMPTY: Record<keyof WordForm, string> = { word: '', means: '', ownRole: '', ownLevel: '', ownIsClinical: '' };
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const titled = (what: string, name: string) => `${what}: ${capitalised(name)}`;
const LEVEL_CHOICES: Choice[] = LEVELS.map(({ id, name }) => ({ title: name, value: id }));
const CHOICES: Choice[] = [
  { title: 'A role of our own', value: 'own' },
  ...ROLES.map(({ name }) => ({ title: titled('Role', name), value: `role:${name}` })),
  ...LEVELS.map(({ id, name }) => ({ title: titled('Level', name), value: `level:${id}` })),
  ...VOCABULARY.topics.map(({ id, name }) => ({ title: titled('Topic', name), value: `topic:${id}` })),
];

export interface WordsView {
  page?: number;
  /** Shows the page that holds this word. */
  showing?: string;
  note?: string;
  tried?: string;
  form?: WordForm;
  problems?: WordProblems;
  told?: string;
}

export function wordsCard({ words: list, version }: TrustWords, view: WordsView = {}): Card {
  const { note = '', tried = '', form, problems, told = '' } = view;
  const sorted = list.toSorted((a, b) => a.word.localeCompare(b.word, 'en-GB'));
  const pages = Math.max(1, Math.ceil(sorted.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, pageWith(sorted, view)), pages);
  return words({
    note,
    tried,
    intro: introOf(sorted.length),
    rows: sorted
      .slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
      .map(({ word, means }) => ({ word, means: meaningLine(means) })),
    showing: pages > 1 ? `Page ${page} of ${pages}` : '',
    version,
    page,
    values: { ...EMPTY, ...form },
    problems: { ...EMPTY, ...problems },
    most: LONGEST_WORD,
    choices: CHOICES,
    levels: LEVEL_CHOICES,
    actions: [
      button('Save', 'trust-words.save', { version, told }, 'positive'),
      ...(page < pages ? [button('Next page', 'trust-words.list', { page: page + 1 }, 'quiet')] : []),
      ...(page > 1 ? [button('Previous page', 'trust-words.list', { page: page - 1 }, 'quiet')] : []),
    ],
  });
}

function pageWith(sorted: TrustWords['words'], { page = 1, showing }: WordsView): number {
  const at = showing ? sorted.findIndex(({ word }) => sameWord(word) === sameWord(showing)) : -1;
  return at < 0 ? page : Math.floor(at / ON_A_PAGE) + 1;
}

function introOf(count: number): string {
  const where = 'They are understood in questions about courses from your Trust only.';
  if (count === 0) return `There are none yet. Add the abbreviations and job titles your colleagues use. ${where}`;
  return `${count} ${count === 1 ? 'word' : 'words'} of at most ${MOST_TRUST_WORDS}. ${where}`;
}
