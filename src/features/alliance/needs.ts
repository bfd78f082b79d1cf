// What the Alliance's view is given of the other features.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Role } from '../../bot/rights.ts';
import type { Asking } from '../../bot/turn.ts';
import type { Store } from '../../storage/port.ts';
import type { Threads } from '../../threads/port.ts';
import type { AllianceSettings } from '../organisations/domain/alliance-settings.ts';
import type { Directory } from '../organisations/domain/directory.ts';
import type { QuarterReturn } from '../returns/domain/return.ts';
import type { ReturnAct, ReturnVerdict } from '../returns/domain/return-verdict.ts';
import type { ReturnRules } from '../returns/domain/definition.ts';
import type { AllianceBoard, ReturnAt } from './board.ts';
import type { MakeAllianceFile } from './export/file-job.ts';
import type { AllianceRecords } from './repository.ts';
import type { ClosedQuarters } from './closed-quarters.ts';

export interface AllianceGiven {
  store: Store;
  threads: Threads;
  now(): Date;
  /** Whether their chat client can put a file into their OneDrive. */
  hasFileConsent: boolean;
  offerDownload(
    file: { kind: string; fileName: string; about: string; edition: number; person: PersonKey },
    at: Date,
  ): Promise<string>;
  downloadUrl(token: string): string;
  /** Nobody waits for it in a turn. */
  later(what: string, work: () => Promise<unknown>): void;
  organisations: {
    current(): Promise<Directory>;
    lately(): Directory;
    settingsOf(alliance: string): Promise<AllianceSettings>;
    returnRulesOf(id: string): Promise<ReturnRules>;
  };
  returns: {
    find(address: ReturnAt): Promise<QuarterReturn | undefined>;
    allOf(trustId: string): Promise<QuarterReturn[]>;
    act(
      address: ReturnAt,
      asking: Pick<Asking, 'person' | 'at'>,
      acts: readonly (() => ReturnAct)[],
    ): Promise<{ verdict: ReturnVerdict }>;
  };
  roles: { peopleWith(role: 'submitter' | 'facilitator', organisation: string): Promise<readonly PersonKey[]> };
  /** What somebody may be, and where they work, at this moment. */
  whoIs(person: PersonKey): Promise<{ roles: readonly Role[]; trustId?: string }>;
}

export interface AllianceNeeds extends AllianceGiven {
  board: AllianceBoard;
  records: AllianceRecords;
  closedQuarters: ClosedQuarters;
  makeFile: MakeAllianceFile;
}
