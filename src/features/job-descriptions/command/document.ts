// One document of the command line: read, decided, composed, written.
import { basename } from 'node:path';
import { levelName, type LevelId } from '../../framework/domain.ts';
import type { DocumentWork } from '../document-job.ts';
import type { MadeDocument } from '../domain/statement/held.ts';
import { changeAt } from '../domain/statement/change.ts';
import type { Understanding } from '../domain/statement/understanding.ts';
import { levelInSentence } from '../domain/statement/wording.ts';
import { LevelNeeded } from './exit.ts';
import { readDocument, refuseTarget, writeWhole } from './files.ts';
import type { Options } from './options.ts';

export interface DocumentJob extends Omit<Options, 'out'> {
  to: string;
  /** Whether a file that is there already may be written over: only one that was named by the person. */
  mayReplace: boolean;
  /** Whether a document that needs no change is written too, so that a folder is whole. */
  keepsUnchanged: boolean;
  at: Date;
}
export interface DocumentResult {
  made: MadeDocument;
  understanding: Understanding;
  level: LevelId;
}

/** Refuses a file that cannot be worked on, and a document whose level has to be asked. */
export async function doDocument(job: DocumentJob, documents: DocumentWork): Promise<DocumentResult> {
  const { withEducation, wording } = job;
  const before = await readDocument(job.path);
  const understanding = await documents.understand({ bytes: before, fileName: basename(job.path), wording });
  const level = job.level ?? levelOf(understanding);
  const decision = { level, withEducation, wording, byName: job.by, at: job.at.toISOString() };
  const { made, bytes } = await documents.make(before, decision);
  if (made.is !== 'unchanged' || job.keepsUnchanged) {
    await refuseTarget(job.path, job.to, job.mayReplace);
    await writeWhole(job.to, bytes);
  }
  return { made, understanding, level };
}

function levelOf({ level: proposed }: Understanding): LevelId {
  const { level, candidates, reasons } = proposed;
  if (level) return level;
  const likely = candidates.length ? ` Likely: ${candidates.map(levelInSentence).join(', ')}.` : '';
  throw new LevelNeeded(`${reasons.join(' ')}${likely} To decide, add --level.`);
}

/** What became of a document, in one line. */
export function documentLine({ made, understanding, level }: DocumentResult): string {
  const at = `${levelInSentence(level)} level`;
  if (made.is === 'unchanged') return `says ${at} already, nothing had to change`;
  if (made.is === 'changed') return `changed to ${at}`;
  return understanding.statement
    ? `education and training added, at ${at}`
    : `statement put in at ${at}, ${whereOf(understanding)}`;
}

const whereOf = ({ place }: Understanding) =>
  place.isAtEnd ? 'at the end of the document' : `in “${place.section}” (${place.kind})`;

/** What a person should know of it. */
export const warningsOf = (understanding: Understanding, level: LevelId): string[] =>
  changeAt(understanding, level).warnings;

/** What was read and proposed, in a few lines. */
export function aboutDocument({ made, understanding, level }: DocumentResult): string[] {
  const { reasons } = understanding.level;
  return [
    `Post: ${understanding.title ?? 'no title found'}${understanding.band ? `, band ${understanding.band}` : ''}`,
    `Level of practice: ${levelName(level)}${reasons.length ? `. ${reasons.join(' ')}` : ''}`,
    understanding.statement ? '' : `Place: ${understanding.place.section}. ${understanding.place.why}`,
    ...made.preview.map(({ text, isNew }) => `${isNew ? '  + ' : '    '}${text}`),
    ...warningsOf(understanding, level),
  ].filter((line) => line !== '');
}
