// From a Trust's document to the same document with the statement in it. Doing it again changes nothing.
import type { LevelId } from '../framework/domain.ts';
import { insertInto, openDocument, replaceAllIn, type TrackingAuthor, type WordDocument } from '../../word/document.ts';
import type { CellPlace, InsertionPlace } from '../../word/outline.ts';
import { educationFor, findEducation } from './domain/statement/education.ts';
import { behindNumbers, likeModel } from './domain/place/place-in-block.ts';
import { proposePlace } from './domain/place/place.ts';
import { previewAround, type PreviewLine } from './domain/place/preview.ts';
import { documentProposal, type DocumentProposal } from './domain/level/proposal.ts';
import { withoutOverlaps, findStatement } from './domain/statement/statement.ts';
import { levelInSentence, statementFor } from './domain/statement/wording.ts';

export interface OpenDocument {
  bytes: Buffer;
  document: WordDocument;
}
export interface DocumentWithProposal extends OpenDocument {
  proposal: DocumentProposal;
}
export interface CompositionOptions {
  level: LevelId;
  /** The Trust's own; left out or empty, the standard one. */
  wording?: string;
  withEducation: boolean;
  by: TrackingAuthor;
}
export interface NewDocument {
  /** The very same bytes where nothing had to change. */
  bytes: Buffer;
  is: 'inserted' | 'changed' | 'unchanged';
  sentence: string;
  preview: PreviewLine[];
}

/** Refuses a file that cannot be worked on. */
export async function prepare(bytes: Buffer, fileName: string, wording?: string): Promise<DocumentWithProposal> {
  const document = await openDocument(bytes);
  return { bytes, document, proposal: documentProposal(document.outline, { fileName, wording }) };
}

export async function compose(before: OpenDocument, decision: CompositionOptions): Promise<NewDocument> {
  const changed = await withLevel(before, decision);
  const after = await withSentences(changed, decision);
  const is = after !== changed ? 'inserted' : changed !== before ? 'changed' : 'unchanged';
  return {
    bytes: after.bytes,
    // A level that was changed is what people want to hear of, also where a paragraph was added.
    is: changed !== before ? 'changed' : is,
    sentence: statementFor(decision.level, decision.wording),
    preview: previewOf(after, decision),
  };
}

/** Every statement, and the education that goes with it, at the level decided. */
async function withLevel(before: OpenDocument, { level, wording, by }: CompositionOptions): Promise<OpenDocument> {
  const { outline } = before.document;
  const statements = findStatement(outline, wording);
  // Words somebody has made their own since stay theirs.
  const education = withoutOverlaps(statements, findEducation(outline)).filter(({ isOurs }) => isOurs);
  const changes = [
    ...statements.map((found) => ({ ...found, text: levelInSentence(level) })),
    ...education.map((found) => ({ ...found, text: educationFor(level) })),
  ].filter((found) => found.level !== level);
  if (!changes.length) return before;
  // The last is changed first, and so takes the first number where Word keeps track.
  changes.sort((a, b) => b.paragraph - a.paragraph || b.stretch.from - a.stretch.from);
  return reopened(await replaceAllIn(before.document, changes, by));
}

async function withSentences(
  before: OpenDocument,
  { level, wording, withEducation, by }: CompositionOptions,
): Promise<OpenDocument> {
  const { outline } = before.document;
  const [statement] = findStatement(outline, wording);
  const sentences = [
    ...(statement ? [] : [statementFor(level, wording)]),
    ...(withEducation && !findEducation(outline).length ? [educationFor(level)] : []),
  ];
  if (!sentences.length) return before;
  const place = (statement && behind(before, statement.last)) ?? proposePlace(outline).place;
  return reopened(await insertInto(before.document, place, sentences, by));
}

/** The second paragraph stands behind the first, if there is a way. */
function behind({ document }: OpenDocument, paragraph: number): InsertionPlace | undefined {
  const one = document.outline.paragraphs[paragraph];
  if (!one?.mayFollow || one.isAside) return undefined;
  const { paragraphs } = document.outline;
  const before = paragraphs.slice(0, paragraph + 1).filter(({ cell }) => isSameCell(cell, one.cell));
  const { leads } = behindNumbers(before, one, paragraphs);
  return { side: 'after', beside: paragraph, ...likeModel(one, true, leads) };
}

const isSameCell = (one: CellPlace | undefined, other: CellPlace | undefined) =>
  one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;

const reopened = async (bytes: Buffer): Promise<OpenDocument> => ({ bytes, document: await openDocument(bytes) });

function previewOf({ document }: OpenDocument, { wording }: CompositionOptions): PreviewLine[] {
  const [statement] = findStatement(document.outline, wording);
  if (!statement) throw new Error('The statement was put into the document, but cannot be read back.');
  const education = findEducation(document.outline).find(({ paragraph }) => paragraph === statement.last + 1);
  return previewAround(document.outline, [statement.stretch, ...(education ? [education.stretch] : [])]);
}
