// `npm run ask -- "…"` and `npm run ask -- --file questions.jsonl`: the same answers as in the chat.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { answerTo, printedAnswer, type AnswerOptions } from './domain/answering/ask.ts';
import type { CourseAnswer } from './domain/answering/answer.ts';
import { understand } from '../../reading/understand.ts';

type Say = (line: string) => void;

const HOW =
  'Ask a question: npm run ask -- "I am a healthcare assistant, what should I do first?", or many: npm run ask -- --file questions.jsonl';

const Line = z.object({ text: z.string() });

function* readable({ reply, courses, more, clarify, feature }: CourseAnswer): Generator<string> {
  yield reply;
  for (const [index, { course, why, facts, sure, link }] of courses.entries()) {
    yield '';
    yield `${index + 1}. ${course.title} (${course.provider})`;
    yield `   ${why}`;
    if (facts) yield `   ${facts}`;
    yield `   Level: ${sure}.${link ? ` ${link}` : ''}`;
  }
  if (more.length > 0) yield `\nThere are ${more.length} more.`;
  if (clarify) yield `\nLevels: ${clarify.choices.map(({ label }) => label).join(', ')}.`;
  if (feature) yield `\nOpens: ${feature}.`;
}

function textOf(line: string): string | undefined {
  try {
    return Line.safeParse(JSON.parse(line)).data?.text;
  } catch {
    return undefined;
  }
}

/** A line a question, a line an answer; a bad line stops it and says which. */
function answerLines(lines: string, say: Say, asking: AnswerOptions): number {
  for (const [index, line] of lines.split(/\r?\n/).entries()) {
    if (!line.trim()) continue;
    const text = textOf(line);
    if (text === undefined) {
      say(`Line ${index + 1} is not a JSON object with a "text": write each line as {"text": "your question"}.`);
      return 1;
    }
    say(JSON.stringify(printedAnswer(text, asking)));
  }
  return 0;
}

async function answerFile(file: string, say: Say, asking: AnswerOptions): Promise<number> {
  const lines = await readFile(file, 'utf8').catch(() => undefined);
  if (lines === undefined) {
    say(`The file ${file} cannot be read: check its name.`);
    return 1;
  }
  // Some editors begin a file with an invisible mark.
  return answerLines(lines.replace(/^\uFEFF/, ''), say, asking);
}

/** Gives the exit code of the command. */
export async function askCommand(args: readonly string[], say: Say, asking: AnswerOptions = {}): Promise<number> {
  const [first, file] = args;
  if (first === '--file' && file) return answerFile(file, say, asking);
  const text = args.join(' ').trim();
  if (!text || first === '--file') {
    say(HOW);
    return 1;
  }
  for (const line of readable(answerTo(understand(text, asking, asking.vocabulary), asking))) say(line);
  return 0;
}
