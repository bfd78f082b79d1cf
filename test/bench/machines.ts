// `npm run bench -- --machines`: whether anything is lost or comes twice with three machines over one storage for two minutes, one of them killed every few seconds.
import { severalMachines } from '../support/several-machines.ts';
import type { Target } from './targets.ts';

const SECONDS = 120;

export async function machines(target: Target): Promise<void> {
  const { kills, told, shared, lost, twice, halfDone, ambiguous } = await severalMachines(SECONDS);
  console.log(
    `${kills} kills; ${told} messages, each told two machines; ${shared} discussions shared, ${ambiguous} sends ambiguous.`,
  );
  target('answers, changes and notices that are lost: 0', !lost.length, lost.join('; ') || '0');
  target('answers and notices that came twice: 0', !twice.length, twice.join('; ') || '0');
  target('changes that are half done: 0', !halfDone.length, halfDone.join('; ') || '0');
}
