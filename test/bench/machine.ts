// What the machine says of itself and of a process, where it says it (Linux).
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';

const TICK_MS = 10;
const FSYNCS = 200;
const PAGE = Buffer.alloc(4096, 1);

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Processor time so far. */
export function processorMs(pid: number | undefined): number {
  const [user = NaN, system = NaN] =
    textOf(`/proc/${pid}/stat`).split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
  return (user + system) * TICK_MS;
}

/** Memory now (`VmRSS`), or the most so far (`VmHWM`). */
export function memoryMb(pid: number | undefined, which: 'VmRSS' | 'VmHWM' = 'VmRSS'): number | undefined {
  const kb = new RegExp(`${which}:\\s*(\\d+)`).exec(textOf(`/proc/${pid}/status`))?.[1];
  return kb ? Number(kb) / 1024 : undefined;
}

/** How long the disk takes until a page is safe on it: the median, and 99 in 100. */
export function fsyncMs(): { median: number; p99: number } {
  const folder = mkdtempSync(join(tmpdir(), 'accend-bench-'));
  const file = openSync(join(folder, 'page'), 'w');
  const times = Array.from({ length: FSYNCS }, () => {
    const begun = performance.now();
    writeSync(file, PAGE);
    fsyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return { median: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** `2 cores, load 3.1` */
export const machineNow = (): string => `${cpus().length} cores, load ${(loadavg()[0] ?? NaN).toFixed(1)}`;

export const percentile = (all: readonly number[], p: number): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length * p)] ?? NaN;
export const median = (all: readonly number[]): number => percentile(all, 0.5);

/** `2 cores (AMD EPYC 7B13), 24 GB, Node 24.1.0, Linux` */
export const machineName = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${type()}`;
