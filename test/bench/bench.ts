// What was promised of speed and safety, measured on this machine. `npm run bench`; not a test.
import { besideAnEcho } from './beside-an-echo.ts';
import { channels } from './channels.ts';
import { courses } from './courses.ts';
import { documents } from './documents.ts';
import { drawing } from './drawing.ts';
import { files } from './files.ts';
import { hangingStorage } from './hanging-storage.ts';
import { kill } from './kill.ts';
import { starts } from './starts.ts';
import { target } from './targets.ts';

const ALL = [besideAnEcho, starts, drawing, documents, files, hangingStorage, courses];
/** Those that take minutes, each by its flag. */
const ALONE = new Map([
  ['--kill', kill],
  ['--channels', channels],
]);
const asked = process.argv.flatMap((flag) => ALONE.get(flag) ?? []);

for (const part of asked.length ? asked : ALL) await part(target);
