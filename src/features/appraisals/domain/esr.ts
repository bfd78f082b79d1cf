import { KINDS, type Appraisal } from './appraisal.ts';

/** Ready to copy into ESR: the date as ESR writes it, the kind, and that it is done. No names: the ESR record has them. */
export function esrLine({ heldOn, kind }: Pick<Appraisal, 'heldOn' | 'kind'>): string {
  const [year, month, day] = heldOn.split('-');
  return `${day}/${month}/${year} ACCEND ${KINDS[kind].toLowerCase()} discussion: completed and agreed`;
}
