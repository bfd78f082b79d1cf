// SUCCESSOR.md names each file that an other SDK would change, and no file that is not there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../support/files.ts';

const HOST = join(import.meta.dirname, '../../src/host');
const text = readFileSync(join(HOST, 'SUCCESSOR.md'), 'utf8');
const named = new Set([...text.matchAll(/`([\w./-]+\.ts)`/g)].map(([, file = '']) => file));
const KNOWS_AN_SDK = /from '(botbuilder|botframework|@microsoft\/|restify)/;

it('every file that knows an SDK is named', () => {
  const knowing = filesUnder(HOST, /\.ts$/).filter((file) => KNOWS_AN_SDK.test(readFileSync(join(HOST, file), 'utf8')));
  expect(knowing.length).toBeGreaterThan(10);
  expect(knowing.filter((file) => !named.has(file))).toEqual([]);
});

it('every file that is named is there', () => {
  const isThere = (file: string) => existsSync(join(file.includes('/') ? join(HOST, '../..') : HOST, file));
  expect([...named].filter((file) => !isThere(file))).toEqual([]);
});
