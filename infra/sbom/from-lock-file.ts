// What the lock file says of the packages that run in production.

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}
export interface LockFile {
  name: string;
  version: string;
  packages: Record<string, Package>;
}

const PLACE = 'node_modules/';
const nameOf = (path: string) => path.slice(path.lastIndexOf(PLACE) + PLACE.length);
const refOf = (path: string, { version = '' }: Package) => `${nameOf(path)}@${version}`;
const urlOf = (path: string, one: Package) => `pkg:npm/${refOf(path, one).replace(/^@/, '%40')}`;

/** Where they lie, with what is said of each. Optional ones are among them: some machine has them. */
export const inProduction = ({ packages }: LockFile): [path: string, one: Package][] =>
  Object.entries(packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional);

/** Of packages whose own description names no licence: what stands in their readme or licence file. */
export const STATED_ELSEWHERE = new Map([
  ['cldrjs', 'MIT'],
  ['escape-regexp-component', 'MIT'],
  ['jspath', 'MIT'],
]);
export const licenceOf = (path: string, { license }: Package): string =>
  license ?? STATED_ELSEWHERE.get(nameOf(path)) ?? 'none stated';

/** Each licence with the packages under it, the most frequent first. */
export function licencesOf(lock: LockFile): [licence: string, refs: string[]][] {
  const all = inProduction(lock).map(([path, one]) => ({ licence: licenceOf(path, one), ref: refOf(path, one) }));
  return [...Map.groupBy(all, ({ licence }) => licence)]
    .map(([licence, those]): [string, string[]] => [licence, those.map(({ ref }) => ref)])
    .sort(([, a], [, b]) => b.length - a.length);
}

/** As Node finds it: in the package's own folder, then in that of each package around it. */
function placeOf(name: string, from: string, packages: LockFile['packages']): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf(`/${PLACE}`)))) {
    const path = at ? `${at}/${PLACE}${name}` : `${PLACE}${name}`;
    if (packages[path]) return path;
    if (!at) return undefined;
  }
}

const hashOf = ({ integrity }: Package) => {
  const [algorithm, base64] = integrity?.split('-') ?? [];
  const content = Buffer.from(base64 ?? '', 'base64').toString('hex');
  return content ? { hashes: [{ alg: (algorithm ?? '').replace('sha', 'SHA-'), content }] } : {};
};
/** Said in other words than SPDX has: the dictionary's, whose licence file is a collection of its sources'. */
const IN_OWN_WORDS = new Set(['(MIT AND BSD)']);
const licencePart = (licence: string) => {
  if (IN_OWN_WORDS.has(licence)) return { license: { name: licence } };
  return licence.includes(' ') ? { expression: licence } : { license: { id: licence } };
};

/** CycloneDX 1.6. A package that lies in several places is named once. */
export function sbomOf(lock: LockFile) {
  const own = {
    'bom-ref': `${lock.name}@${lock.version}`,
    type: 'application',
    name: lock.name,
    version: lock.version,
  };
  const all = inProduction(lock);
  const components = all.map(([path, one]) => ({
    'bom-ref': refOf(path, one),
    type: 'library',
    name: nameOf(path),
    version: one.version ?? '',
    scope: one.optional ? 'optional' : 'required',
    purl: urlOf(path, one),
    licenses: [licencePart(licenceOf(path, one))],
    ...hashOf(one),
  }));
  const needs = (path: string, { dependencies, optionalDependencies, peerDependencies }: Package) =>
    Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
      .map((name) => placeOf(name, path, lock.packages))
      .flatMap((place) => (place && lock.packages[place] ? refOf(place, lock.packages[place]) : []));
  const ofOwn = { ref: own['bom-ref'], dependsOn: needs('', lock.packages['']!) };
  const links = all.map(([path, one]) => ({ ref: refOf(path, one), dependsOn: needs(path, one) }));
  const once = Map.groupBy(links, ({ ref }) => ref);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components: [...new Map(components.map((one) => [one['bom-ref'], one])).values()],
    dependencies: [
      ofOwn,
      ...[...once].map(([ref, those]) => ({
        ref,
        dependsOn: [...new Set(those.flatMap(({ dependsOn }) => dependsOn))],
      })),
    ],
  };
}
