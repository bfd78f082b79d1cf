// `npm run bench -- --machines`: whether anything is lost or comes twice with three machines over one storage for two minutes, one of them killed every few seconds.
import { severalMachines } from '../support/several-machines.ts';
import { none, type Target } from './targets.ts';

const SECONDS = 120;

export async function machines(target: Target): Promise<void> {
  const { kills, told, shared, lost, twice, halfDone, ambiguous } = await severalMachines(SECONDS);
  console.log(
    `${kills} kills; ${told} messages, each told two machines; ${shared} discussions shared, ${ambiguous} sends ambiguous.`,
  );
  none(target, 'answers, changes and notices that are lost', lost);
  none(target, 'answers and notices that came twice', twice);
  none(target, 'changes that are half done', halfDone);
}
