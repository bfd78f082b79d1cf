// Azurite's table server as a process of its own, so that it shares its event loop with nobody who is measured.
import { startEmulator } from '../support/emulator.ts';

const { connectionString } = await startEmulator();
const port = Number(new URL(/TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? '').port);
console.log(JSON.stringify({ event: 'listening', port }));
process.on('SIGTERM', () => {
  process.exit(0);
});
