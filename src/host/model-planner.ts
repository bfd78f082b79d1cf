// teams-ai's planner, held to one question and one answer: nothing kept, nothing printed, nothing tried again.
import {
  ActionPlanner,
  OpenAIModel,
  Prompt,
  PromptManager,
  SystemMessage,
  UserMessage,
  type Memory,
  type OpenAIModelOptions,
  type AzureOpenAIModelOptions,
  type PromptResponseValidator,
  type PromptTemplate,
} from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import type { ModelSettings } from '../config/model.ts';
import type { Fault, Wire } from './model-wire.ts';

export interface ModelPrompt {
  instructions: string;
  text: string;
  /** A JSON schema: of the answer that is asked for. Whoever asks still checks what comes. */
  schema: Record<string, unknown>;
}

export type ModelAnswer = { is: 'read'; value: unknown } | { is: Fault };

const NAME = 'reading';

/** Holds one question and nothing else: a new one each time, so that nobody's words reach somebody else's question. */
function memoryOf(values: Record<string, string>): Memory {
  const held = new Map<string, unknown>(Object.entries(values));
  return {
    getValue: ((path) => held.get(path)) as Memory['getValue'],
    hasValue: (path) => held.has(path),
    setValue: (path, value) => void held.set(path, value),
    deleteValue: (path) => void held.delete(path),
  };
}

/** Strict: the library's own would take a JSON object out of the middle of prose. */
const WHOLE_JSON: PromptResponseValidator = {
  validateResponse: async (_context, _memory, _tokenizer, { message }) => {
    try {
      return { type: 'Validation', valid: true, value: { json: JSON.parse(String(message?.content)) as unknown } };
    } catch {
      return { type: 'Validation', valid: false };
    }
  },
};

// By way of variables: instructions and question are no templates, whatever brackets they hold.
const PROMPT = new Prompt([new SystemMessage('{{$temp.instructions}}'), new UserMessage('{{$temp.input}}')]);

/** No limit of tokens: its name differs from model to model, and the time limit ends an answer that will not end. */
const templateFor = (responseFormat: object | undefined) =>
  ({
    name: NAME,
    prompt: PROMPT,
    config: {
      schema: 1.1,
      type: 'completion',
      completion: {
        include_history: false,
        max_input_tokens: 32_000,
        temperature: 0,
        response_format: responseFormat,
      },
    },
  }) as unknown as PromptTemplate;

function optionsFor(settings: ModelSettings, { fetch }: Wire): OpenAIModelOptions | AzureOpenAIModelOptions {
  const { MODEL_KIND, MODEL_ENDPOINT, MODEL_KEY, MODEL_NAME, MODEL_API_VERSION } = settings;
  const common = {
    logRequests: false,
    useSystemMessages: true,
    // No `baseURL` from the environment. It never retries: over this wire nothing fails.
    clientOptions: { baseURL: null, fetch: fetch as never },
  };
  return MODEL_KIND === 'azure'
    ? {
        ...common,
        azureApiKey: MODEL_KEY,
        azureEndpoint: MODEL_ENDPOINT,
        azureDefaultDeployment: MODEL_NAME,
        azureApiVersion: MODEL_API_VERSION,
      }
    : { ...common, apiKey: MODEL_KEY, endpoint: MODEL_ENDPOINT.replace(/\/$/, ''), defaultModel: MODEL_NAME };
}

/** `isBound`: the endpoint itself holds the answer to the schema. */
export async function completePrompt(
  settings: ModelSettings,
  wire: Wire,
  question: ModelPrompt,
  isBound: boolean,
): Promise<ModelAnswer> {
  const schema = JSON.stringify(question.schema);
  const format = { type: 'json_schema', json_schema: { name: NAME, strict: true, schema: question.schema } };
  const unbound = `${question.instructions}\nAnswer with one JSON object of this JSON schema and nothing else: ${schema}`;
  const planner = new ActionPlanner({
    model: new OpenAIModel(optionsFor(settings, wire)),
    // The planner should add a prompt it is given, but does not wait to hear that it is new.
    prompts: new PromptManager({ promptsFolder: '' }).addPrompt(templateFor(isBound ? format : undefined)),
    defaultPrompt: NAME,
    max_repair_attempts: 0,
  });
  const memory = memoryOf({
    'temp.instructions': isBound ? question.instructions : unbound,
    'temp.input': question.text,
  });
  // The planner only hands the turn on to functions in prompts, and ours has none.
  const turn = {} as TurnContext;
  const response = await planner.completePrompt<{ json: unknown }>(turn, memory, NAME, WHOLE_JSON as never);
  if (wire.fault) return { is: wire.fault };
  const content: unknown = response.message?.content;
  if (response.status !== 'success') return { is: 'failed' };
  // Without repairs, the planner calls a success also what is not valid, and leaves it the text it was.
  return content && typeof content === 'object' && 'json' in content
    ? { is: 'read', value: content.json }
    : { is: 'nonsense' };
}
