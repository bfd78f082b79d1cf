// Loaded into the process before the bot, by tests only: tells what can be seen from inside alone.
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';

// It answers on the pipe of the log: so all that was logged before stands before it, which no second pipe could promise.
process.on('message', () => {
  (globalThis as { gc?(): void }).gc?.();
  const inside = {
    heapMb: process.memoryUsage().heapUsed / 1024 / 1024,
    trustedIssuers: (ToBotFromBotOrEmulatorTokenValidationParameters.issuer as string[]).length,
  };
  process.stdout.write(`${JSON.stringify({ inside })}\n`);
});
process.channel?.unref();
