// Loaded into each server that is measured: watches how long its event loop stands still.
import { openStallMeter } from './stall-meter.ts';

const meter = openStallMeter();
process.on('message', (asked) => {
  if (asked === 'look') process.send?.(meter.longest());
});
process.channel?.unref();
