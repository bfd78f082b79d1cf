// `npm run bench -- --kill`: whether anything is lost or half done when the bot is killed at any moment, fifty times.
import { killing } from '../support/killing.ts';
import { none, type Target } from './targets.ts';

const KILLS = 50;

export async function kill(target: Target): Promise<void> {
  const { kills, answered, lost, halfDone } = await killing(KILLS);
  console.log(`${kills} kills while eight people wrote, ${answered} changes answered.`);
  none(target, 'changes that were answered and are lost', lost);
  none(target, 'changes that are half done', halfDone);
}
