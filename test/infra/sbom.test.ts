// What runs in production: all of it is listed, and all of it may be used as this is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesOf, sbomOf, STATED_ELSEWHERE, type LockFile } from '../../infra/sbom/from-lock-file.ts';
import { productionPackages } from '../support/image.ts';

const ROOT = join(import.meta.dirname, '../..');
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as LockFile;
const sbom = sbomOf(lock);

/** Each may be used under the MIT licence of the whole, with its notice kept. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD', // the dictionary's: of Ispell, without the clause on advertising
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'MPL-2.0', // asks for its own files alone to stay under it; used as they come
]);
const refused = (of: LockFile) =>
  licencesOf(of).filter(
    ([licence]) =>
      !licence
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((one) => one.split(' AND ').every((part) => ALLOWED.has(part))),
  );

it('may all be used', () => expect(refused(lock)).toEqual([]));

it.each<[string, LockFile['packages'][string], number]>([
  ['under another licence', { version: '1.0.0', license: 'GPL-3.0-only' }, 1],
  ['without one', { version: '1.0.0' }, 1],
  ['under two at once', { version: '1.0.0', license: '(MIT AND GPL-3.0-only)' }, 1],
  ['under two that may be used', { version: '1.0.0', license: '(MIT AND BSD)' }, 0],
  ['under one of two', { version: '1.0.0', license: '(GPL-3.0-only OR MIT)' }, 0],
  ['in development only', { version: '1.0.0', license: 'GPL-3.0-only', dev: true }, 0],
])('sees a package %s', (_what, one, count) =>
  expect(refused({ ...lock, packages: { ...lock.packages, 'node_modules/new': one } })).toHaveLength(count),
);

it.each([...STATED_ELSEWHERE])('%s says in its own files that it is under %s', (name, licence) => {
  const folder = join(ROOT, 'node_modules', name);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|readme)/i.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  expect(licence).toBe('MIT');
  expect(text).toMatch(/\bMIT\b|Permission is hereby granted, free of charge, to any person/);
});

it('the dictionary comes with the notices of its sources, and without the clause on advertising', () => {
  const text = readFileSync(join(ROOT, 'node_modules/dictionary-en-gb/license'), 'utf8');
  expect(text).toMatch(/Copyright 2000-2018 by Kevin Atkinson[^]*without fee[^]*Copyright 1993, Geoff Kuenning/);
  expect(text).toContain('(clause 4 removed with permission from Geoff Kuenning)');
});

it('is listed, everything that is installed and everything it needs', () => {
  const listed = new Set(sbom.components.map((one) => one['bom-ref']));
  expect(listed.size).toBe(sbom.components.length);
  const installed = productionPackages().map((path) => {
    const { name, version } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    return `${name}@${version}`;
  });
  expect(installed.filter((ref) => !listed.has(ref))).toEqual([]);
  const unknown = sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !listed.has(ref));
  expect(unknown).toEqual([]);
});

it('is listed with what somebody needs to look it up', () => {
  const named = Object.fromEntries(sbom.components.map((one) => [one.name, one]));
  expect(named['@azure/identity']).toMatchObject({
    purl: expect.stringMatching(/^pkg:npm\/%40azure\/identity@\d/) as string,
    licenses: [{ license: { id: 'MIT' } }],
    hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }],
  });
  expect(named['dictionary-en-gb']?.licenses).toEqual([{ license: { name: '(MIT AND BSD)' } }]);
  expect(named['json-schema']?.licenses).toEqual([{ expression: '(AFL-2.1 OR BSD-3-Clause)' }]);
  const { dependencies = {} } = lock.packages['']!;
  const needed = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
  expect(needed.length).toBeGreaterThan(20);
  expect(sbom.dependencies[0]).toEqual({
    ref: sbom.metadata.component['bom-ref'],
    dependsOn: expect.arrayContaining(needed) as string[],
  });
});
