// Who did what, and when: written beside whatever it changed.
import { z } from 'zod';
import { EACH_TRUST, kind, PEOPLE } from './kind.ts';

export const trailKind = kind({
  key: 'audit|{at}|{of}',
  schema: z.looseObject({}),
  partitions: [EACH_TRUST, PEOPLE, 'catalogue'],
  about: ['author', 'subject'],
  keeping: 'kept',
});
