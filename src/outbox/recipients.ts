import type { Address } from '../turn.ts';

/** What the outbox needs to know of people. */
export interface Recipients {
  addressOf(id: string): Promise<Address | undefined>;
  keepsSomethingWith(id: string, tenantId: string, partition: string): Promise<unknown>;
  cannotBeReached(id: string, at: Date): Promise<unknown>;
  keepMail(id: string, mail: { partition: string; noticeId: string }): Promise<unknown>;
  mailOf(id: string): Promise<{ partition: string; noticeId: string }[]>;
  clearMail(id: string, mail: { partition: string; noticeId: string }): Promise<unknown>;
}
