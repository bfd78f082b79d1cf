// What was promised of speed and safety, measured on this machine. `npm run bench`; not a test.
import { besideAnEcho } from './beside-an-echo.ts';
import { courses } from './courses.ts';
import { documents } from './documents.ts';
import { drawing } from './drawing.ts';
import { files } from './files.ts';
import { hangingStorage } from './hanging-storage.ts';
import { kill } from './kill.ts';
import { starts } from './starts.ts';
import { target } from './targets.ts';

const ALL = [besideAnEcho, starts, drawing, documents, files, hangingStorage, courses];

for (const part of process.argv.includes('--kill') ? [kill] : ALL) await part(target);
