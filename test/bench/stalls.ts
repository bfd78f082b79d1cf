// Loaded into each server that is measured: watches how long its event loop stands still.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;
const NS = 1e6;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', () => {
  process.send?.(Math.max(0, delay.max / NS - RESOLUTION_MS));
  delay.reset();
});
process.channel?.unref();
