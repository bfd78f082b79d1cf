// What whoever runs the bot does with all that is stored.
import { parseArgs } from 'node:util';
import { Refusal } from '../bot/refusal.ts';
import type { Command, Typing } from '../feature.ts';
import type { WholeStore } from '../storage/port.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const USES = {
  backup: 'Say where to: npm run backup -- folder',
  restore: 'Say where from: npm run restore -- folder [--replace]',
};

interface Needs {
  store: WholeStore;
  now(): Date;
}

export function keepingCommands({ store, now }: Needs): ReadonlyMap<string, Command> {
  return new Map<string, Command>([
    [
      'backup',
      plain(async (args, { say }) => {
        const { positionals } = read(args, {}, USES.backup);
        await backUp(only(positionals, USES.backup), { store, now, say });
      }),
    ],
    [
      'restore',
      plain(async (args, { say }) => {
        const { positionals, values } = read(args, { replace: { type: 'boolean' } }, USES.restore);
        await restore(only(positionals, USES.restore), { mayReplace: !!values['replace'] }, { store, now, say });
      }),
    ],
  ]);
}

/** What is refused is said in one sentence. */
const plain =
  (run: (args: string[], typing: Typing) => Promise<void>): Command =>
  async (args, typing) => {
    try {
      await run(args, typing);
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      typing.say(error.message);
      return 1;
    }
  };

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function read(args: string[], options: Options, use: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new Refusal(use);
  }
}

function only(positionals: readonly string[], use: string): string {
  const [one, ...others] = positionals;
  if (!one || others.length) throw new Refusal(use);
  return one;
}
