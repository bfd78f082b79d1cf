// A language model reads with the built-in rules. It is optional, and whatever goes wrong with it, the built-in reading is
// there.
import { LRUCache } from 'lru-cache';
import { askingFor, type ModelReading } from './model-reading.ts';
import { isForAModel, mergeReadings } from './model-reading-rules.ts';
import { understand } from '../understand.ts';
import type { ExtendedVocabulary } from '../vocabulary.ts';
import { sentText, type SentText } from './sent-text.ts';
import type { ReadQuestion } from '../read-question.ts';

type Outcome = 'read' | 'late' | 'refused' | 'nonsense' | 'failed';

/** Whoever asks a model for a value: in time, and without exceptions. */
export interface LanguageModel {
  ask(question: {
    instructions: string;
    text: string;
    schema: Record<string, unknown>;
  }): Promise<{ is: 'read'; value: unknown } | { is: Exclude<Outcome, 'read'> }>;
}

interface Needs {
  model: LanguageModel;
  sent: SentText;
  log?: { info(event: Record<string, unknown>): void };
}

const KEPT = 500;
const KEPT_FOR_MS = 10 * 60_000; // “more” and “different level” come within minutes

interface Kept {
  reading: Promise<ModelReading | undefined>;
}

async function askOnce({ model, log }: Needs, text: string, vocabulary: ExtendedVocabulary) {
  const started = performance.now();
  const { instructions, schema, parse } = askingFor(vocabulary);
  const said = await model.ask({ instructions, text, schema });
  const reading = said.is === 'read' ? parse(said.value) : undefined;
  const outcome: Outcome = said.is === 'read' && !reading ? 'nonsense' : said.is;
  log?.info({ event: 'model', outcome, ms: Math.round(performance.now() - started) });
  return reading;
}

/**
 * A question is asked once for a while, also where nothing came of it: what follows an answer must follow the same
 * reading. What is kept is what was sent, and what it asks for.
 */
export function modelReading(needs: Needs): ReadQuestion {
  const kept = new LRUCache<string, Kept>({ max: KEPT, ttl: KEPT_FOR_MS });
  const numbers = new WeakMap<ExtendedVocabulary, number>();
  let last = 0;
  const numberOf = (vocabulary: ExtendedVocabulary) => {
    const number = numbers.get(vocabulary) ?? ++last;
    numbers.set(vocabulary, number);
    return number;
  };
  const read = (text: string, vocabulary: ExtendedVocabulary) => {
    const key = `${numberOf(vocabulary)}\n${text}`;
    const before = kept.get(key);
    if (before) return before.reading;
    const reading = askOnce(needs, text, vocabulary);
    kept.set(key, { reading });
    return reading;
  };
  return async (text, known, vocabulary) => {
    const builtIn = understand(text, known, vocabulary);
    if (!isForAModel(builtIn)) return builtIn;
    const safe = sentText(text, needs.sent, vocabulary);
    const reading = /\p{L}/u.test(safe) ? await read(safe, vocabulary) : undefined;
    return reading ? mergeReadings(builtIn, reading, vocabulary) : builtIn;
  };
}
