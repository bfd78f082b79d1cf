// npm run sbom: every package that runs in production, from the lock file, as CycloneDX. npm's own (`npm sbom --omit dev`)
// leaves out a third of them here, so this reads the same file itself. Offline; the same lock file gives the same list.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { licencesOf, sbomOf, type LockFile } from './sbom/from-lock-file.ts';

const ROOT = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { to: { type: 'string' } } });
const file = values.to ?? join(ROOT, 'artefacts', 'sbom.cdx.json');
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as LockFile;
const sbom = sbomOf(lock);
if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);

for (const [licence, names] of licencesOf(lock)) console.log(`${String(names.length).padStart(4)}  ${licence}`);
console.log(`${sbom.components.length} packages: ${file}`);
