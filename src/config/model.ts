// The language model that may help to read questions. With no endpoint there is none, and nothing is sent anywhere.
import { z } from 'zod';

export const MODEL_SETTINGS = {
  MODEL_ENDPOINT: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  MODEL_KEY: z.string().default(''),
  /** With Azure OpenAI, the name of the deployment. */
  MODEL_NAME: z.string().default(''),
  /** What it is sent of a question. */
  MODEL_IS_SENT: z.enum(['words', 'question']).default('words'),
  MODEL_KIND: z.enum(['openai', 'azure']).default('openai'),
  /** Azure OpenAI only. From this one on, an answer can be bound to a schema. */
  MODEL_API_VERSION: z.string().min(1).default('2024-10-21'),
};

const Settings = z.object(MODEL_SETTINGS);
export type ModelSettings = z.infer<typeof Settings>;

const hasSecretInUrl = (endpoint: string) => {
  const { username, password, search, hash } = new URL(endpoint);
  return Boolean(username || password || search || hash);
};

/** What is wrong with the settings, in a sentence for whoever sets them; nothing where they are safe or all empty. */
export function faultOfModel(
  { MODEL_ENDPOINT, MODEL_KEY, MODEL_NAME, MODEL_KIND }: ModelSettings,
  { isLocal, isDebugging }: { isLocal: boolean; isDebugging: boolean },
): string | undefined {
  if (!MODEL_ENDPOINT)
    return MODEL_KEY || MODEL_NAME
      ? 'Set MODEL_ENDPOINT, or none of the MODEL settings: without it no model is asked.'
      : undefined;
  const mayBePlain = isLocal && MODEL_KIND === 'openai';
  const faults: [isWrong: boolean, fault: string][] = [
    [
      !MODEL_ENDPOINT.startsWith('https://') && !mayBePlain,
      'Set MODEL_ENDPOINT to an https address: over http, questions and the key could be read on the way.',
    ],
    [
      hasSecretInUrl(MODEL_ENDPOINT),
      'Set MODEL_ENDPOINT to an address only: a key belongs in MODEL_KEY, which is sent in a header.',
    ],
    [!MODEL_NAME, 'Set MODEL_NAME: the endpoint must be told which model, or with Azure which deployment, to use.'],
    [!MODEL_KEY && !mayBePlain, 'Set MODEL_KEY: the endpoint answers nobody without it.'],
    [isDebugging, 'Unset DEBUG: with it, the library that asks the model prints every question.'],
  ];
  return faults.find(([isWrong]) => isWrong)?.[1];
}
