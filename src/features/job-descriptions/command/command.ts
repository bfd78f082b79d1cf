// `npm run jd`: the statement put into a Word file, or into every one of a folder, without the chat.
import { basename, join, relative, resolve } from 'node:path';
import { Refusal } from '../../../bot/refusal.ts';
import type { DocumentWork } from '../document-job.ts';
import { aboutDocument, doDocument, documentLine, warningsOf } from './document.ts';
import { EXIT_ASK_AGAIN, EXIT_DONE, exitCodeOf, LevelNeeded, EXIT_NOT_ALL_DONE } from './exit.ts';
import { besideName, pathKind, wordFilesIn } from './files.ts';
import { readOptions, type Options } from './options.ts';

interface Needs {
  documents: DocumentWork;
  at: Date;
  say(line: string): void;
}

/** Gives the exit code of the command; jd-exit.ts says what each means. */
export async function jdCommand(args: string[], needs: Needs): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    needs.say(error.message);
    return EXIT_ASK_AGAIN;
  }
  const kind = await pathKind(options.path);
  if (kind === 'folder') return forFolder(options, needs);
  if (kind === 'file') return forFile(options, needs);
  needs.say(`There is no file or folder ${options.path}.`);
  return EXIT_ASK_AGAIN;
}

async function forFile(options: Options, { documents, at, say }: Needs): Promise<number> {
  const to = options.out ?? besideName(options.path);
  const isNamed = options.out !== undefined;
  try {
    const done = await doDocument({ ...options, to, mayReplace: isNamed, keepsUnchanged: isNamed, at }, documents);
    for (const line of aboutDocument(done)) say(line);
    const isWritten = done.made.is !== 'unchanged' || isNamed;
    say(`${basename(options.path)}: ${documentLine(done)}.${isWritten ? ` Written to ${to}.` : ''}`);
    return EXIT_DONE;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    return exitCodeOf(error);
  }
}

const refused = (line: string, say: Needs['say']) => {
  say(line);
  return EXIT_ASK_AGAIN;
};

type Outcome = 'inserted' | 'changed' | 'unchanged' | 'left alone' | 'refused';

async function forFolder(options: Options, needs: Needs): Promise<number> {
  const folder = options.path;
  const out = options.out ?? `${resolve(folder)} ACCEND`;
  if (resolve(out) === resolve(folder))
    return refused('The originals are never written over. Name another folder with --out.', needs.say);
  if ((await pathKind(out)) === 'file') return refused(`${out} is a file. Name a folder with --out.`, needs.say);
  const files = await wordFilesIn(folder, out);
  const outcomes: Outcome[] = [];
  for (const [index, path] of files.entries()) {
    const name = relative(folder, path);
    const said = await inFolder({ ...options, path }, join(out, name), needs);
    outcomes.push(said.outcome);
    needs.say(`${index + 1} of ${files.length} ${name}: ${said.line}`);
  }
  needs.say(summaryOf(outcomes, out));
  return outcomes.every((outcome) => outcome !== 'refused' && outcome !== 'left alone') ? EXIT_DONE : EXIT_NOT_ALL_DONE;
}

/** Whatever is wrong with one file, the next one is still done. */
async function inFolder(
  options: Options,
  to: string,
  { documents, at }: Needs,
): Promise<{ outcome: Outcome; line: string }> {
  const mayReplace = options.out !== undefined;
  try {
    const done = await doDocument({ ...options, to, mayReplace, keepsUnchanged: true, at }, documents);
    const notes = done.made.is === 'unchanged' ? [] : warningsOf(done.understanding, done.level);
    return { outcome: done.made.is, line: [`${documentLine(done)}.`, ...notes].join(' ') };
  } catch (error) {
    const line = error instanceof Error ? error.message : String(error);
    return error instanceof LevelNeeded
      ? { outcome: 'left alone', line: `left alone. ${line}` }
      : { outcome: 'refused', line };
  }
}

const NAMES: [outcome: Outcome, words: string][] = [
  ['inserted', 'put in'],
  ['changed', 'changed'],
  ['unchanged', 'as it was'],
  ['left alone', 'left alone, needing a level'],
  ['refused', 'not done'],
];

function summaryOf(outcomes: Outcome[], out: string): string {
  if (!outcomes.length) return 'There is no Word file in this folder.';
  const counts = NAMES.map(([outcome, words]) => ({ words, count: outcomes.filter((one) => one === outcome).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ words, count }) => `${count} ${words}`);
  return `${outcomes.length} ${outcomes.length === 1 ? 'file' : 'files'}: ${parts.join(', ')}. See ${out}.`;
}
