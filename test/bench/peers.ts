// What ours is measured against: the least a bot can do with each SDK, and a web server that is no bot at all.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startScript, type Server } from './servers.ts';

const FOLDER = join(import.meta.dirname, 'peers');

/** Each in a folder of its own, with packages of its own. */
const SDKS = {
  'teams-ai': '@microsoft/teams-ai',
  'agents-hosting': '@microsoft/agents-hosting',
  'teams-apps': '@microsoft/teams.apps',
};

export interface Peer {
  what: string;
  server: Server;
}

/** The bare echo of botbuilder is not among them: it has ours' packages, and stands beside everything. */
export async function startPeers(): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (const [name, sdk] of Object.entries(SDKS)) {
    const version = installed(name, sdk);
    if (version)
      peers.push({ what: `an echo on ${sdk} ${version}`, server: await startScript(join(FOLDER, name, 'echo.js')) });
  }
  peers.push({ what: 'restify answering with JSON, without a bot', server: await startScript('test/bench/json.ts') });
  return peers;
}

/** Installs what its lock file says, unless that is there. Gives the version; undefined, and says so, where it cannot be had. */
function installed(name: string, sdk: string): string | undefined {
  const folder = join(FOLDER, name);
  const mark = join(folder, 'node_modules', '.accend-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
    console.log(`Installing ${sdk}, to measure beside it.`);
    const { status } = spawnSync('npm ci --loglevel=error', { cwd: folder, stdio: 'inherit', shell: true });
    if (status !== 0) {
      console.log(`${sdk} could not be installed, and is left out.`);
      return undefined;
    }
    writeFileSync(mark, lock);
  }
  const manifest = readFileSync(join(folder, 'node_modules', sdk, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
