// What `npm run bench -- --kill` does fifty times.
import { killing } from '../support/killing.ts';

it('a bot that is killed while eight people write has lost nothing it answered, and has left nothing half done', async () => {
  const { answered, lost, halfDone } = await killing(3);
  expect({ lost, halfDone }).toEqual({ lost: [], halfDone: [] });
  expect(answered).toBeGreaterThan(0);
});
