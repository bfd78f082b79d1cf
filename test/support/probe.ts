// Loaded into the process before the bot, by tests only: tells what can be seen from inside alone.
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';

process.on('message', () => {
  (globalThis as { gc?(): void }).gc?.();
  process.send?.({
    heapMb: process.memoryUsage().heapUsed / 1024 / 1024,
    trustedIssuers: (ToBotFromBotOrEmulatorTokenValidationParameters.issuer as string[]).length,
  });
});
process.channel?.unref();
