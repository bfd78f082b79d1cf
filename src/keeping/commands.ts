// What whoever runs the bot does with all that is stored.
import { parseArgs } from 'node:util';
import { dayOf } from '../dates.ts';
import { Refusal } from '../bot/refusal.ts';
import type { Command, CommandRun } from '../feature.ts';
import { backUp } from './backup.ts';
import { backUpInto, isAddress, type OpenContainer } from './backup-in-container.ts';
import { erasePerson, exportPerson, type PersonNeeds } from './person.ts';
import { restore } from './restore.ts';

const USES = {
  backup: 'Say where to: npm run backup -- folder, or the https address of a container',
  restore: 'Say where from: npm run restore -- folder [--replace]',
  person:
    'Say what, and of whom: npm run person -- export <tenant> <id> [--to folder], or npm run person -- erase <tenant> <id> [--yes]',
};

interface Needs extends Omit<PersonNeeds, 'at' | 'say'> {
  now(): Date;
  openContainer: OpenContainer;
}
type Run = (args: string[], terminal: CommandRun) => Promise<void>;

export function keepingCommands({ store, now, openContainer, ...needs }: Needs): ReadonlyMap<string, Command> {
  const backup: Run = async (args, { say }) => {
    const [place] = read(args, {}, USES.backup, 1).words;
    if (isAddress(place)) await backUpInto(place, openContainer, { store, now, say });
    else await backUp(place, { store, now, say });
  };
  const restoring: Run = async (args, { say }) => {
    const { words, options } = read(args, { replace: { type: 'boolean' } }, USES.restore, 1);
    await restore(words[0], { mayReplace: !!options['replace'] }, { store, now, say });
  };
  const person: Run = async (args, { say, at }) => {
    const { words, options } = read(args, { to: { type: 'string' }, yes: { type: 'boolean' } }, USES.person, 3);
    const [what, tenantId = '', id = ''] = words;
    const given = { ...needs, store, say, at };
    const whom = { tenantId: tenantId.toLowerCase(), id: id.toLowerCase() };
    if (what === 'export') await exportPerson(whom, String(options['to'] ?? `person-${dayOf(at)}`), given);
    else if (what === 'erase') await erasePerson(whom, { isMeant: !!options['yes'] }, given);
    else throw new Refusal(USES.person);
  };
  const commands = Object.entries({ backup, restore: restoring, person });
  return new Map(commands.map(([name, run]) => [name, { right: 'keep all that is stored', run: plain(run) }]));
}

/** What is refused is said in one sentence. */
const plain =
  (run: Run): Command['run'] =>
  async (args, terminal) => {
    try {
      await run(args, terminal);
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      terminal.say(error.message);
      return 1;
    }
  };

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function read(args: string[], options: Options, use: string, count: number) {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [first = ''] = positionals;
    if (positionals.length === count && positionals.every(Boolean))
      return { words: [first, ...positionals.slice(1)] as const, options: values };
  } catch {
    // said below
  }
  throw new Refusal(use);
}
