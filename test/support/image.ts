// Does what the Dockerfile says, without Docker: the same steps, into a folder that stands for the file system of the image.
import {
  chmodSync,
  chownSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Step {
  word: string;
  /** What stands behind the word and its options. */
  rest: string;
  options: ReadonlyMap<string, string>;
}
export interface Stage {
  from: string;
  name: string;
  steps: readonly Step[];
}

export function stagesOf(dockerfile: string): Stage[] {
  const steps = dockerfile
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line): Step => {
      const [, word = '', options = '', rest = ''] = /^([A-Z]+)((?: --\w[^ ]*)*) (.+)$/.exec(line) ?? [];
      const pairs = [...options.matchAll(/--([\w-]+)=(\S+)/g)].map(
        ([, name = '', value = '']) => [name, value] as const,
      );
      return { word, rest, options: new Map(pairs) };
    });
  const stages: (Stage & { steps: Step[] })[] = [];
  for (const step of steps) {
    const [from = '', , name = ''] = step.rest.split(' ');
    if (step.word === 'FROM') stages.push({ from, name, steps: [] });
    else stages.at(-1)?.steps.push(step);
  }
  return stages;
}

/** The packages that `npm ci --omit=dev --omit=optional` installs, as paths: what the lock file says of each. */
export function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path && !dev && !optional && !devOptional)
    .map(([path]) => path);
}

/** A second name for every file where that can be had, and a copy elsewhere. A package's own packages are not its files. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== 'node_modules') linkFolder(source, target);
    else if (entry.isFile()) linkFile(source, target);
  }
}
export function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}

/** Builds the last stage into a folder. An error for a step that this does not know. */
export function buildImage(dockerfile: string, folder: string): { root: string; last: Stage } {
  const stages = stagesOf(dockerfile);
  const rootOf = (name: string) => join(folder, name || 'image');
  for (const { name, steps } of stages) {
    const root = rootOf(name);
    mkdirSync(root);
    chmodSync(root, 0o755);
    let at = '/';
    for (const { word, rest, options } of steps) {
      if (word === 'WORKDIR') mkdirSync(join(root, (at = rest)), { recursive: true });
      else if (word === 'COPY') copy(rest.split(' '), options, { root, at, rootOf });
      else if (rest === 'npm ci --omit=dev --omit=optional')
        for (const path of productionPackages()) linkFolder(join(ROOT, path), join(root, at, path));
      else if (rest.startsWith('mkdir /')) mkdirSync(join(root, rest.slice('mkdir '.length)));
      else if (!['ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD'].includes(word)) throw new Error(`${word} ${rest}`);
    }
  }
  const last = stages.at(-1)!;
  return { root: rootOf(last.name), last };
}

function copy(
  words: readonly string[],
  options: Step['options'],
  { root, at, rootOf }: { root: string; at: string; rootOf(name: string): string },
): void {
  const to = words.at(-1)!;
  const target = to.startsWith('/') ? join(root, to) : join(root, at, to);
  const stage = options.get('from');
  for (const source of words.slice(0, -1)) {
    const into = to.endsWith('/') ? join(target, basename(source)) : target;
    if (stage)
      renameSync(join(rootOf(stage), source), into); // that stage is at its end
    else if (statSync(join(ROOT, source)).isDirectory()) linkFolder(join(ROOT, source), into);
    else linkFile(join(ROOT, source), into);
    const owner = options.get('chown')?.split(':').map(Number);
    if (owner && process.getuid?.() === 0) chownSync(into, owner[0]!, owner[1]!);
  }
}
