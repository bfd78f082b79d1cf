import { Notice } from '../../src/outbox/notice.ts';
import { priya } from './builders.ts';

/** To Priya, and due. */
export const aNotice = (change: Partial<Notice> = {}): Notice =>
  Notice.parse({
    id: 'DEMO.x|1|shared',
    kind: 'appraisals.shared',
    about: 'DEMO.x',
    to: { person: { tenantId: priya.tenantId, id: priya.id } },
    outcomeKey: 'x',
    ...change,
  });
