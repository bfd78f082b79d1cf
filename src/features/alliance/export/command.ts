// `npm run alliance:export -- N46 --to folder`: the workbook and the long table of an Alliance, for whoever runs the bot.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../../../feature.ts';
import { organisationByCode } from '../../organisations/domain/directory.ts';
import type { AllianceNeeds } from '../needs.ts';
import type { ViewNeeds } from '../view.ts';
import { sourceOf } from './handlers.ts';
import { fileKind, QUARTERS_OF_AN_EXPORT } from './choice.ts';

const HOW =
  'Name the Alliance by its code, and a folder: npm run alliance:export -- N46 --to folder. Add --accepted for only what the Alliance has accepted, --quarters 20 for more than the last 8.';
const MOST_QUARTERS = 40;

export const exportCommand =
  (needs: ViewNeeds & Pick<AllianceNeeds, 'makeFile' | 'closedQuarters'>): Command['run'] =>
  async (args, { at, say }) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { to: { type: 'string' }, accepted: { type: 'boolean' }, quarters: { type: 'string' } },
    });
    const [code] = positionals;
    const howMany = Number(values.quarters ?? QUARTERS_OF_AN_EXPORT[0]);
    if (!code || !values.to || !Number.isInteger(howMany) || howMany < 1 || howMany > MOST_QUARTERS) {
      say(HOW);
      return 1;
    }
    const alliance = organisationByCode(await needs.organisations.current(), code);
    if (alliance?.kind !== 'alliance') {
      say(`I know no Cancer Alliance with the code ${code}.`);
      return 1;
    }
    const countedAs = values.accepted ? 'accepted' : 'submitted';
    const source = await sourceOf(needs, { alliance: alliance.id, howMany, countedAs }, at);
    await mkdir(values.to, { recursive: true });
    for (const file of ['workbook', 'table'] as const) {
      const path = join(values.to, fileKind(file).fileName);
      await writeFile(path, await needs.makeFile(file, source));
      say(path);
    }
    return 0;
  };
