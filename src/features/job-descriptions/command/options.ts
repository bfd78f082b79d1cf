// What the person typed behind `npm run jd --`.
import { parseArgs } from 'node:util';
import { LEVELS, readLevel, type LevelId } from '../../framework/domain.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { checkWording } from '../domain/statement/wording.ts';

export interface Options {
  path: string;
  level?: LevelId;
  out?: string;
  withEducation: boolean;
  by: string;
  wording?: string;
}

export const USAGE = 'npm run jd -- file.docx --level enhanced [--out new.docx] [--education] [--by "Your name"]';

/** Refuses what cannot be understood. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parsed(args);
  const [path, ...others] = positionals;
  if (path === undefined || others.length) throw new Refusal(`Name one Word file, or one folder of them: ${USAGE}`);
  const level = values.level === undefined ? undefined : readLevel(values.level);
  if (values.level !== undefined && !level)
    throw new Refusal(
      `“${values.level}” is not a level of practice. The seven are ${LEVELS.map(({ name }) => name.toLowerCase()).join(', ')}.`,
    );
  const problem = values.wording === undefined ? undefined : checkWording(values.wording);
  if (problem) throw new Refusal(problem);
  return {
    path,
    level,
    out: values.out,
    withEducation: values.education ?? false,
    by: values.by?.trim() || 'ACCEND Assistant',
    wording: values.wording,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        level: { type: 'string' },
        out: { type: 'string' },
        education: { type: 'boolean' },
        by: { type: 'string' },
        wording: { type: 'string' },
      },
    });
  } catch (error) {
    // The first sentence says what is wrong; the rest is about programming.
    const [what] = String(error)
      .replace(/^\w*Error(?: \[\w+\])?: /, '')
      .split('. ');
    throw new Refusal(`${what}. Use it like this: ${USAGE}`);
  }
}
