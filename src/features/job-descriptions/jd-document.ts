// One document of the command line: read, decided, composed, written.
import { basename } from 'node:path';
import { levelName, type LevelId } from '../framework/domain.ts';
import { compose, prepare, type Composed, type Prepared } from './compose.ts';
import { levelWarning, type Proposal } from './domain/proposal.ts';
import { inSentence } from './domain/wording.ts';
import { LevelNeeded } from './jd-exit.ts';
import { readDocument, refuseTarget, writeWhole } from './jd-files.ts';
import type { Options } from './jd-options.ts';

export interface Job extends Omit<Options, 'out'> {
  to: string;
  /** Whether a file that is there already may be written over: only one that was named by the person. */
  mayReplace: boolean;
  /** Whether a document that needs no change is written too, so that a folder is whole. */
  keepsUnchanged: boolean;
  at: Date;
}
export interface Done {
  composed: Composed;
  proposal: Proposal;
  level: LevelId;
}

/** Refuses a file that cannot be worked on, and a document whose level has to be asked. */
export async function doDocument(job: Job): Promise<Done> {
  const prepared = await prepare(await readDocument(job.path), basename(job.path), job.wording);
  const level = job.level ?? levelOf(prepared);
  const { withEducation, wording, at } = job;
  const composed = await compose(prepared, { level, withEducation, wording, by: { name: job.by, at } });
  if (composed.is !== 'unchanged' || job.keepsUnchanged) {
    await refuseTarget(job.path, job.to, job.mayReplace);
    await writeWhole(job.to, composed.bytes);
  }
  return { composed, proposal: prepared.proposal, level };
}

function levelOf({ proposal }: Prepared): LevelId {
  const { level, candidates, reasons } = proposal.level;
  if (level) return level;
  const likely = candidates.length ? ` Likely: ${candidates.map(inSentence).join(', ')}.` : '';
  throw new LevelNeeded(`${reasons.join(' ')}${likely} To decide, add --level.`);
}

/** What became of a document, in one line. */
export function outcomeOf({ composed, proposal, level }: Done): string {
  const at = `${inSentence(level)} level`;
  if (composed.is === 'unchanged') return `says ${at} already, nothing had to change`;
  if (composed.is === 'changed') return `changed to ${at}`;
  return proposal.statements.length
    ? `education and training added, at ${at}`
    : `statement put in at ${at}, ${whereOf(proposal)}`;
}

const whereOf = ({ place }: Proposal) =>
  place.place.side === 'end' ? 'at the end of the document' : `in “${place.section}” (${place.kind})`;

/** What was read and proposed, in a few lines. */
export const aboutDocument = ({ composed, proposal, level }: Done): string[] =>
  [
    `Post: ${proposal.title ?? 'no title found'}${proposal.band ? `, band ${proposal.band}` : ''}`,
    `Level of practice: ${levelName(level)}${proposal.level.reasons.length ? `. ${proposal.level.reasons.join(' ')}` : ''}`,
    proposal.statements.length ? '' : `Place: ${proposal.place.section}. ${proposal.place.why}`,
    ...composed.preview.map(({ text, isNew }) => `${isNew ? '  + ' : '    '}${text}`),
    levelWarning(level) ?? '',
  ].filter((line) => line !== '');
