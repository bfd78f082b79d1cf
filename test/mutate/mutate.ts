// Breaks the pure rules of a folder, one small way after the other, and says what no test beside them noticed.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { testsBeside } from './beside.ts';
import { figuresOf, unnoticedIn } from './report.ts';

/** The pure rules. What only reads and writes rows is tried by the journeys. */
const RULES = [
  'src/features/*/domain.ts',
  'src/features/*/domain/**/*.ts',
  'src/reading/**/*.ts',
  'src/outbox/{claim,notice,pace,rules}.ts',
  'src/records/**/*.ts',
  'src/calendar/*.ts',
  'src/figures/*.ts',
  'src/keeping/{fate,names,parties-in,periods,wipe}.ts',
];
const LEAST_NOTICED = 85; // per cent, in every folder
const OUT = 'artefacts/mutate';

const asked = process.argv.slice(2).map((path) => path.replace(/^\.\/|\/+$/g, ''));
/** A test that is named is tried alone: quick while the cases of one rule are written. */
const tests = asked.filter((path) => path.endsWith('.test.ts'));
const folders = asked.filter((path) => !path.endsWith('.test.ts'));
const files = globSync(RULES, { exclude: ['src/reading/model/with-a-model.ts'] })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => folders.some((folder) => file === folder || file.startsWith(`${folder}/`)));
if (!files.length) {
  console.error(
    `Say in which folder, for example: npm run mutate -- src/outbox\nThere are rules in ${RULES.join(', ')}.`,
  );
  process.exit(2);
}

// Whatever else meets a rule on its way is not beside it, and would be loaded for each of them.
const beside = new Set(tests.length ? tests : files.map(testsBeside));
if (!globSync([...beside]).length) {
  console.error(`No test stands beside these rules: ${[...beside].join(', ')} would be the place.`);
  process.exit(1);
}
process.env['TESTS_BESIDE'] = [...beside].join(' ');

const mutants = await new Stryker({
  mutate: files,
  // A kinder sentence must break nothing.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'jest',
  jest: { configFile: 'test/mutate/jest.config.mjs' },
  coverageAnalysis: 'perTest',
  // Stryker would rewrite it by a call that TypeScript 7 no longer has; nothing here is compiled.
  tsconfigFile: 'none.json',
  // One of two cores: the other is somebody's.
  concurrency: 1,
  ignorePatterns: ['artefacts', 'data', '*.log'],
  tempDirName: join(OUT, 'copy'),
  reporters: ['progress-append-only'],
  allowConsoleColors: false,
}).runMutationTest();

const unnoticed = unnoticedIn(mutants, (file) => readFileSync(file, 'utf8'));
mkdirSync(OUT, { recursive: true });
for (const [folder, those] of Map.groupBy(unnoticed, (one) => one.folder))
  writeFileSync(join(OUT, `${folder.replaceAll('/', '.')}.txt`), those.map(({ line }) => `${line}\n`).join(''));
for (const { line } of unnoticed.filter(({ isRule }) => isRule)) console.log(line);

const figures = figuresOf(mutants);
for (const { folder, noticed, all, share } of figures)
  console.log(`${share.toFixed(1).padStart(5)} %  ${folder}  (${noticed} of ${all})`);
console.log(`All that went unnoticed is in ${OUT}, a file for each folder.`);
if (figures.some(({ share }) => share < LEAST_NOTICED)) {
  console.error(`Fewer than ${LEAST_NOTICED} % were noticed in a folder.`);
  process.exitCode = 1;
}
