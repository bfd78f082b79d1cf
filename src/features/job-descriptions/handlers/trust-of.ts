import { Refusal, type Asking } from '../../../turn.ts';

/** An administrator of the whole installation need not have said where they work. */
export function trustOf({ trustId }: Pick<Asking, 'trustId'>): string {
  if (!trustId) throw new Refusal('We do not know yet which Trust this is about. Type “trust” and choose yours first.');
  return trustId;
}
