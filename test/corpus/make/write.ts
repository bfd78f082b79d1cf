// Writes the corpus anew: every file in ../accepted and ../refused. Those of LibreOffice are written where LibreOffice is.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTROLS } from './by-hand/controls.ts';
import { LAYOUT } from './by-hand/layout.ts';
import { LISTS } from './by-hand/lists.ts';
import { LONG } from './by-hand/long.ts';
import { PACKAGES } from './by-hand/packages.ts';
import { REFUSED } from './by-hand/refused.ts';
import { RUNS } from './by-hand/runs.ts';
import { SCRIPTS } from './by-hand/scripts.ts';
import { STATEMENTS } from './by-hand/statements.ts';
import { TABLES } from './by-hand/tables.ts';
import { TRACKED } from './by-hand/tracked.ts';
import { BY_LIBRARY } from './by-library.ts';
import { byOffice, refusedByOffice } from './by-office.ts';
import type { Makers } from './package.ts';

async function write(folder: string, makers: Makers, ending: string): Promise<void> {
  for (const [name, make] of Object.entries(makers)) {
    const path = join(import.meta.dirname, '..', folder, `${name}${ending}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await make());
  }
}

const BY_HAND = {
  ...TABLES,
  ...LISTS,
  ...RUNS,
  ...CONTROLS,
  ...TRACKED,
  ...LAYOUT,
  ...SCRIPTS,
  ...STATEMENTS,
  ...PACKAGES,
  ...LONG,
};
await write('accepted', { ...BY_HAND, ...BY_LIBRARY, ...byOffice() }, '.docx');
await write('refused', { ...REFUSED, ...refusedByOffice() }, '');
