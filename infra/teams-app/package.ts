// npm run package -- --env prod: the Teams app of one installation, for its Teams administrator to upload.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  iconProblems,
  Installation,
  manifestOf,
  otherProblems,
  readManifest,
  schemaProblems,
  TEMPLATE,
} from './manifest.ts';
import { zipOf } from './zip.ts';

const ROOT = join(TEMPLATE, '..');
const readIcon = (file: string) => readFileSync(join(TEMPLATE, file));

class Problem extends Error {}

function installationOf(environment: string | undefined): Installation {
  const file = join(TEMPLATE, `${environment}.json`);
  const isOne = /^[a-z][a-z-]*$/.test(environment ?? '') && environment !== 'manifest' && existsSync(file);
  const all = readdirSync(TEMPLATE).filter((name) => name.endsWith('.json') && name !== 'manifest.json');
  if (!isOne) throw new Problem(`Say which with --env. There are: ${all.map((name) => name.slice(0, -5)).join(', ')}.`);
  const { data, error } = Installation.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (error) throw new Problem(`Fill in manifest/${environment}.json:\n${z.prettifyError(error)}`);
  return data;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { env: { type: 'string' }, to: { type: 'string' } } });
  const installation = installationOf(values.env);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const manifest = manifestOf(readManifest(), installation, version);
  const problems = [...schemaProblems(manifest), ...otherProblems(manifest), ...iconProblems(manifest.icons, readIcon)];
  if (problems.length) throw new Problem(`Teams would not take it:\n${problems.join('\n')}`);
  const file = values.to ?? join(ROOT, 'artefacts', `accend-assistant-${values.env}-${version}.zip`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await zipOf(manifest, readIcon));
  console.log(
    `${file}: version ${version}, for ${installation.host}. A Teams administrator uploads it under “Manage apps”.`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
