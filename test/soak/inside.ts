// Loaded into the process that is watched: tells what only it can see.
process.on('message', (asked) => {
  if (asked !== 'inside') return;
  (globalThis as { gc?(): void }).gc?.();
  process.send?.({
    heapMb: process.memoryUsage().heapUsed / 1024 / 1024,
    handles: process.getActiveResourcesInfo().length,
  });
});
process.channel?.unref();
