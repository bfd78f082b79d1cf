import { requiredTrust } from '../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../bot/turn.ts';
import { RemovedWord, SavedWord, WantedPage, wordsCard, type WordsView } from './cards.ts';
import { checkWord } from './domain/word-check.ts';
import { exampleReading } from './domain/word-reading.ts';
import { type TaughtWord, type TrustWords } from './domain/words.ts';
import { sameWord } from '../../reading/same-word.ts';
import type { TaughtWords } from './repository.ts';

export interface WordNeeds {
  words: TaughtWords;
}

const LATE = 'Somebody else changed the list in the meantime, and nothing was saved. Here is how it stands.';
const RIGHT = 'teach the words of my Trust';

/** The words a Trust adds, so that its colleagues are understood as they write. */
export const trustWordRoutes = ({ words }: WordNeeds): Route[] => [
  route(
    'trust-words.list',
    { right: RIGHT, words: /^(our |trust )?words$/i, input: WantedPage },
    async ({ page }, asking) => ({ card: wordsCard(await words.of(requiredTrust(asking)), { page }) }),
  ),

  route('trust-words.save', { right: RIGHT, input: SavedWord }, async (sent, asking) => {
    const { version, told, ...form } = sent;
    const before = await words.of(requiredTrust(asking));
    const checked = checkWord(form, before.words, told !== '' && told === sameWord(form.word));
    if ('problems' in checked) return shown(before, { form, problems: checked.problems, told });
    if ('already' in checked)
      return shown(before, {
        form,
        told: sameWord(form.word),
        note: `“${form.word}” is read as ${checked.already} so far. Press Save again if it means something else in your Trust.`,
      });
    const { settings: after, isSaved } = await words.save(requiredTrust(asking), checked.taught, version, asking);
    if (!isSaved) return shown(after, { form, told, note: `${LATE} Press Save again to save yours.` });
    return shown(after, await savedView(checked.taught, words, asking));
  }),

  route('trust-words.remove', { right: RIGHT, input: RemovedWord }, async ({ word, version, page }, asking) => {
    const { settings: after, isSaved } = await words.remove(requiredTrust(asking), word, version, asking);
    return shown(after, { page, note: isSaved ? `Removed: “${word}” is read as before your Trust added it.` : LATE });
  }),
];

const shown = (words: TrustWords, view: WordsView): Reply => ({ card: wordsCard(words, view) });

async function savedView({ word, means }: TaughtWord, words: TaughtWords, { trustId }: Asking): Promise<WordsView> {
  const vocabulary = await words.vocabularyOf(trustId);
  return { showing: word, note: `Saved: “${word}”.`, tried: exampleReading(word, means, vocabulary) };
}
