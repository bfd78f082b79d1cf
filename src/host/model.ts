// Asks a language model for a value of a given shape. It knows nothing of what is asked.
import type { ModelSettings } from '../config/model.ts';
import type { ModelPrompt, ModelAnswer } from './model-planner.ts';
import { openWire } from './model-wire.ts';

export interface ModelClient {
  /** Never later than the time limit, and never an exception. */
  ask(question: ModelPrompt): Promise<ModelAnswer>;
}

interface Options {
  timeLimitMs?: number;
  fetch?: typeof fetch;
}

const TIME_LIMIT_MS = 2_000; // so that the rules still answer in the three seconds of a turn

/** Nothing where no endpoint is set: then nothing is ever sent. */
export function openModel(
  settings: ModelSettings,
  { timeLimitMs = TIME_LIMIT_MS, fetch: fetchIt = fetch }: Options = {},
): ModelClient | undefined {
  if (!settings.MODEL_ENDPOINT) return undefined;
  const planner = import('./model-planner.ts'); // and what it needs: only where a model is set
  let canBeBound = true;
  const ask = async (question: ModelPrompt): Promise<ModelAnswer> => {
    const { completePrompt } = await planner;
    const signal = AbortSignal.timeout(timeLimitMs);
    const wire = openWire(signal, fetchIt);
    const said = await completePrompt(settings, wire, question, canBeBound);
    // Older endpoints do not know how to bind an answer to a schema. They are asked again, in what is left of the time.
    if (!canBeBound || wire.status !== 400) return said;
    const again = await completePrompt(settings, openWire(signal, fetchIt), question, false);
    if (again.is === 'read') canBeBound = false;
    return again.is === 'read' ? again : said;
  };
  return { ask: (question) => ask(question).catch((): ModelAnswer => ({ is: 'failed' })) };
}
