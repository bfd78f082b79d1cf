// A worker that is told before it listens, as the runner of the tests may do: with what hears early, and without.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const HEARS = pathToFileURL(join(import.meta.dirname, 'hear-early.mjs')).href;

/** Listens only when the message has come, asks, and says what it was told; like the worker of the runner. */
const WORKER = `
  process.once('message', () => {
    setTimeout(() => {
      process.on('message', ({ workerData }) => { process.send(workerData); process.disconnect(); });
      process.send('jest-light-runner-get-worker-data');
    }, 20);
  });`;

async function toldTo(flags: readonly string[]): Promise<unknown[]> {
  const worker = fork('-', { execArgv: [...flags, '--eval', WORKER] });
  const said: unknown[] = [];
  worker.on('message', (message) => {
    said.push(message);
    if (message === 'jest-light-runner-get-worker-data') worker.disconnect();
  });
  worker.send({ type: 'jest-light-runner-worker-data', workerData: 'the settings' });
  await once(worker, 'exit');
  return said;
}

it('hears what it is told before it asks', async () => {
  expect(await toldTo(['--import', HEARS])).toEqual(['the settings']);
});

it('would ask in vain without', async () => {
  expect(await toldTo([])).toEqual(['jest-light-runner-get-worker-data']);
});
