// What a worker of the tests is told before it has asked for it. The runner answers all of its workers when one asks, and
// each only once: one that was not yet listening asks in vain afterwards, and its first file never comes to an end.
const TOLD = 'jest-light-runner-worker-data';
const ASKS = 'jest-light-runner-get-worker-data';

if (process.send) {
  let told;
  process.on('message', (message) => {
    if (message?.type === TOLD) told ??= message;
  });
  const send = process.send.bind(process);
  process.send = (message, ...more) => {
    if (message !== ASKS || !told) return send(message, ...more);
    process.nextTick(() => process.emit('message', told));
    return true;
  };
}
