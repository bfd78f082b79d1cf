// What was promised of speed and safety, measured on this machine. `npm run bench`; not a test.
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
import { starts } from './starts.ts';
import { target } from './targets.ts';

const ALL = [besideAnEcho, starts, drawing, documents, files, hangingStorage, courses, alliance, exporting];
/** Each by itself; the first five take minutes, and are left out where none is named. */
const BY_NAME = {
  kill,
  machines,
  channels,
  growth,
  azurite: overAzurite,
  echo: besideAnEcho,
  starts,
  drawing,
  documents,
  files,
  hanging: hangingStorage,
  courses,
  alliance,
  export: exporting,
};

const unknown = process.argv.slice(2).filter((flag) => !(flag.replace(/^--/, '') in BY_NAME));
if (unknown.length)
  throw new Error(`Not a part of the bench: ${unknown.join(' ')}. There are ${Object.keys(BY_NAME).join(', ')}.`);
const named = Object.entries(BY_NAME).filter(([name]) => process.argv.includes(`--${name}`));
for (const part of named.length ? named.map(([, one]) => one) : ALL) await part(target);
