import type { People } from '../features/people/repository.ts';
import { DEMO_TRUST } from '../features/people/trusts.ts';
import { DEMO_APPRAISEE, DEMO_OTHERS, DEMO_TENANT } from './demo-people.ts';

/**
 * Colleagues to choose from. The manager is left out, so that whoever plays them meets the welcome and its question; the
 * colleagues have no chat yet, so that a notice to them waits until they first open the assistant.
 */
export async function loadDemo(people: People): Promise<void> {
  for (const { id, name } of [DEMO_APPRAISEE, ...DEMO_OTHERS])
    await people.chooseTrust({ id, name, tenantId: DEMO_TENANT }, DEMO_TRUST);
}
