import type { Choice } from '../../../cards/buttons.ts';
import { LEVELS, levelName, type LevelId } from '../../framework/domain.ts';

/** By field: what is wrong with what was typed into it. */
export type Problems = Record<string, string>;

/** Every field has its place for a problem, empty, so that no blank is left in a template. */
export const noProblems = (...fields: string[]): Problems => Object.fromEntries(fields.map((field) => [field, '']));

/** `Enhanced – for example Clinical Nurse Specialist, SACT Nurse (to be confirmed)` */
export const LEVEL_CHOICES: Choice[] = LEVELS.map(({ id, name, exampleRoles, exampleRolesConfirmed }) => ({
  value: id,
  title: `${name} – for example ${exampleRoles.slice(0, 2).join(', ')}${exampleRolesConfirmed ? '' : ' (to be confirmed)'}`,
}));

const BANDS = ['2', '3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9'];

/** Agenda for Change bands, and whatever else the document says (`5/6`). */
export const bandChoices = (named: string): Choice[] =>
  [...BANDS, ...(named && !BANDS.includes(named) ? [named] : [])].map((band) => ({
    title: `Band ${band}`,
    value: band,
  }));

/** `Lung Cancer Clinical Nurse Specialist, band 7: enhanced level of practice` */
export const proposedPost = ({ title, band, level }: { title: string; band: string; level: LevelId }): string =>
  `${title}${band && `, band ${band}`}: ${levelName(level).toLowerCase()} level of practice`;
