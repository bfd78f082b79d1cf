import { requiredTrust } from '../../../bot/refusal.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { Workplace } from '../domain/posts/post.ts';

export const workplaceOf = (asking: Pick<Asking, 'trustId' | 'person'>): Workplace => ({
  trustId: requiredTrust(asking),
  tenantId: asking.person.tenantId,
});
