// What was promised of speed and safety, measured on this machine. `npm run bench`; not a test. `-- --readme` writes its table.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayOf, longDay } from '../../src/dates.ts';
import { alliance } from './alliance.ts';
import { besideAnEcho } from './beside-an-echo.ts';
import { channels } from './channels.ts';
import { courses } from './courses.ts';
import { documents } from './documents.ts';
import { drawing } from './drawing.ts';
import { exporting } from './export.ts';
import { files } from './files.ts';
import { growth } from './growth.ts';
import { hangingStorage } from './hanging-storage.ts';
import { kill } from './kill.ts';
import { machines } from './machines.ts';
import { overAzurite } from './over-azurite.ts';
import { presses } from './presses.ts';
import { starts } from './starts.ts';
import { asText, withFigures } from './figures-table.ts';
import { machineName, machineNow } from './machine.ts';
import { openTargets } from './targets.ts';

const ALL = [besideAnEcho, presses, starts, drawing, documents, files, hangingStorage, courses, alliance, exporting];
/** Each by itself; the first five take minutes, and are left out where none is named. */
const BY_NAME = {
  kill,
  machines,
  channels,
  growth,
  azurite: overAzurite,
  echo: besideAnEcho,
  presses,
  starts,
  drawing,
  documents,
  files,
  hanging: hangingStorage,
  courses,
  alliance,
  export: exporting,
};

const README = join(import.meta.dirname, '../../README.md');
const RESULTS = join(import.meta.dirname, '../../artefacts/bench.json');
const INTO_README = '--readme';

const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => flag !== INTO_README && !(flag.replace(/^--/, '') in BY_NAME));
if (unknown.length)
  throw new Error(`Not a part of the bench: ${unknown.join(' ')}. There are ${Object.keys(BY_NAME).join(', ')}.`);
const named = Object.entries(BY_NAME).filter(([name]) => flags.includes(`--${name}`));
const isForReadme = flags.includes(INTO_README);
if (isForReadme && named.length) throw new Error('The README has the figures of a whole run: name no part.');

const { target, figures } = openTargets();
const at = new Date();
const load = machineNow();
for (const part of named.length ? named.map(([, one]) => one) : ALL) await part(target);

console.log(`\n${asText(figures)}\n\n${machineName()}; when it began: ${load}.`);
mkdirSync(dirname(RESULTS), { recursive: true });
writeFileSync(RESULTS, `${JSON.stringify({ at, machine: machineName(), load, figures }, null, 2)}\n`);
if (isForReadme) {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(README, withFigures(readme, figures, `${machineName()} (${load} when it began)`, longDay(dayOf(at))));
}
