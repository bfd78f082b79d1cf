// Servers measured in turn, round by round, so that a slow moment of the machine counts for all of them.
import type { Json } from '../support/connector.ts';
import { joined, measure, nothing, type Measured } from './load.ts';
import { median, percentile, processorMs } from './machine.ts';
import type { Server } from './servers.ts';

export interface Round extends Measured {
  processor: number;
}
export interface Contender {
  what: string;
  server: Server;
  send: () => Json[][];
}

export async function measureAt({ url, pid }: Server, sent: Json[][]): Promise<Round> {
  const before = processorMs(pid);
  const measured = await measure(url, sent);
  return { ...measured, processor: processorMs(pid) - before };
}

export const perSecond = ({ took, latencies }: Measured) => (latencies.length / took) * 1000;
export const perRequest = ({ processor, latencies }: Round) => processor / latencies.length;

export function roundsLine(what: string, own: readonly Round[]): string {
  const { took, latencies } = own.reduce<Measured>(joined, nothing);
  return [
    what.padEnd(52),
    perSecond({ took, latencies }).toFixed(0).padStart(10),
    percentile(latencies, 0.5).toFixed(1).padStart(9),
    percentile(latencies, 0.99).toFixed(1).padStart(9),
    median(own.map(perRequest)).toFixed(2).padStart(9),
  ].join(' ');
}
