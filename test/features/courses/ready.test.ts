// What is asked so that nobody waits is asked of nobody: no language model hears of it, and nothing is kept.
import { aBot } from '../../support/bot.ts';
import { aModelServer, hangs } from '../../support/model-server.ts';
import { everyRow } from '../../support/rows.ts';

it('asks no language model and keeps nothing', async () => {
  const model = await aModelServer(hangs);
  const environment = { MODEL_ENDPOINT: `${model.url}/v1`, MODEL_KEY: 'a key', MODEL_NAME: 'small' };
  const bot = await aBot({ environment });
  const before = await everyRow(bot.store);
  await bot.service.app.sweep();
  expect(model.asked).toEqual([]);
  expect(await everyRow(bot.store)).toEqual(before);
  await bot.close();
  await model.close();
});
