// What `npm run bench -- --machines` does for two minutes.
import { severalMachines } from '../support/several-machines.ts';

it('three machines over one storage lose nothing and say nothing twice, though one is killed every few seconds', async () => {
  const { kills, told, shared, lost, twice, halfDone } = await severalMachines(8);
  expect({ lost, twice, halfDone }).toEqual({ lost: [], twice: [], halfDone: [] });
  expect(Math.min(kills, told, shared)).toBeGreaterThan(0);
});
