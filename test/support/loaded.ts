// Loaded into a process before the bot, by tests only: tells by which packages of node_modules it has loaded.
import { registerHooks } from 'node:module';

const loaded = new Set<string>();
registerHooks({
  load: (url, context, next) => {
    const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
    if (name) loaded.add(name);
    return next(url, context);
  },
});
process.on('message', () => process.send?.([...loaded]));
process.channel?.unref();
