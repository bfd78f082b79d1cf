// One request to a language model, as a `fetch` for the library that asks. It never fails: whatever goes wrong is kept
// as an outcome, and the library is given an empty answer. It would print errors, with what they quote, to the console.
import { z } from 'zod';

/** `refused`: answered with an error. `failed`: no whole answer came. */
export type Fault = 'late' | 'refused' | 'nonsense' | 'failed';

const MOST_BYTES = 64 * 1024;
/** What the library adds besides tells of this machine. */
const SENT_HEADERS = ['authorization', 'api-key', 'content-type'];

const Completion = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })], z.unknown()),
});

async function textOf({ body }: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let [bytes, text] = [0, ''];
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) return undefined; // leaving the loop ends the transfer
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function contentOf(text: string | undefined): string | undefined {
  try {
    return Completion.safeParse(JSON.parse(text ?? '')).data?.choices[0].message.content;
  } catch {
    return undefined;
  }
}

function onlyNeeded(given: HeadersInit | undefined): Headers {
  const headers = new Headers(given);
  return new Headers(SENT_HEADERS.filter((name) => headers.has(name)).map((name) => [name, headers.get(name) ?? '']));
}

const answerWith = (content: string) => Response.json({ choices: [{ message: { role: 'assistant', content } }] });

export interface Wire {
  fetch: typeof fetch;
  /** What went wrong, and the status where it was an error of the endpoint. */
  fault?: Fault;
  status?: number;
}

export function openWire(signal: AbortSignal, fetchIt: typeof fetch): Wire {
  const wire: Wire = {
    fetch: async (url, { method, headers, body } = {}) => {
      try {
        // A redirect would take the key to another host.
        const response = await fetchIt(url, { method, headers: onlyNeeded(headers), body, signal, redirect: 'error' });
        if (!response.ok) {
          [wire.fault, wire.status] = ['refused', response.status];
          await response.body?.cancel();
          return answerWith('');
        }
        const content = contentOf(await textOf(response));
        if (content === undefined) wire.fault = 'nonsense';
        return answerWith(content ?? '');
      } catch {
        wire.fault = signal.aborted ? 'late' : 'failed';
        return answerWith('');
      }
    },
  };
  return wire;
}
