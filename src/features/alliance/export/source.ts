// What an export is made of, and who it is for.
import { audienceOf } from '../../../figures/audience.ts';
import { shownCell } from '../../../figures/in-words.ts';
import { shown } from '../../../figures/shown.ts';
import type { ViewFigure } from '../../../figures/view-figure.ts';
import type { AllianceSettings } from '../../organisations/domain/alliance-settings.ts';
import type { Directory } from '../../organisations/domain/directory.ts';
import { TO_BE_CONFIRMED } from '../../organisations/domain/in-words.ts';
import type { NamedOrganisation } from '../domain/return-line.ts';
import type { RollUp } from '../domain/roll-up.ts';
import type { ClosedQuarter } from '../domain/closed-quarter.ts';

/** What a Trust has asked its Alliance about, or would like help with. */
export interface ExportedTalk {
  id: string;
  trustId: string;
  quarter: string;
  text: string;
  at: string;
  state: 'open' | 'answered' | 'closed';
  answer?: { text: string; at: string };
}

export interface ExportSource {
  rollUp: RollUp;
  settings: AllianceSettings;
  directory: Directory;
  talks: readonly ExportedTalk[];
  /** What others than the leads see, the oldest first. */
  closedQuarters: readonly ClosedQuarter[];
}

/** It names Trusts, and is therefore for the Alliance's leads alone. */
const LEADS = audienceOf('alliance leads');

export const exportedCell = (figure: ViewFigure): string | number => shownCell(shown(figure, LEADS));

export const odsText = ({ ods }: Pick<NamedOrganisation, 'ods'>): string => ods ?? TO_BE_CONFIRMED;
