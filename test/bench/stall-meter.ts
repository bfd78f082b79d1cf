// How long the event loop of this process stood still.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;
const NS = 1e6;

export interface StallMeter {
  /** The longest stall since it was opened or last looked at, in milliseconds. */
  longest(): number;
}

export function openStallMeter(): StallMeter {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return {
    longest: () => {
      const ms = Math.max(0, delay.max / NS - RESOLUTION_MS);
      delay.reset();
      return ms;
    },
  };
}
