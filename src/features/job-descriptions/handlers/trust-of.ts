import { Refusal } from '../../../bot/refusal.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { Workplace } from '../domain/posts/post.ts';

/** An administrator of the whole installation need not have said where they work. */
export function requiredTrust({ trustId }: Pick<Asking, 'trustId'>): string {
  if (!trustId) throw new Refusal('We do not know yet which Trust this is about. Type “trust” and choose yours first.');
  return trustId;
}

export const workplaceOf = (asking: Pick<Asking, 'trustId' | 'person'>): Workplace => ({
  trustId: requiredTrust(asking),
  tenantId: asking.person.tenantId,
});
