import { z } from 'zod';
import { PersonKey } from '../../../../bot/person-key.ts';
import { LevelId } from '../../../framework/domain.ts';
import { Understanding } from './understanding.ts';

/** What somebody decided about the file in front of them: enough to make the same document again, to the byte. */
export const DocumentDecision = z.object({
  level: LevelId,
  withEducation: z.boolean(),
  /** The Trust's own wording as it was then; left out, the standard one. */
  wording: z.string().optional(),
  /** Who put it in, as a tracked change says it. */
  byName: z.string(),
  at: z.iso.datetime(),
});
export type DocumentDecision = z.infer<typeof DocumentDecision>;

/** What was made of the file: with it, nobody has to make the document again to say what it is. */
export const MadeDocument = z.object({
  is: z.enum(['inserted', 'changed', 'unchanged']),
  sentence: z.string(),
  preview: z.array(z.object({ text: z.string(), isNew: z.boolean() })),
  size: z.number().int(),
  /** Of the bytes, so that the same document is known again. */
  fingerprint: z.string(),
});
export type MadeDocument = z.infer<typeof MadeDocument>;

/** A file on its way through the bot: held until it has been taken away, then removed, unless the Trust keeps files. */
export const HeldFile = z.object({
  schemaVersion: z.literal(1).default(1),
  id: z.string(),
  fileName: z.string(),
  /** Who sent it. */
  person: PersonKey,
  /** How many rows the bytes fill. */
  pieces: z.number().int(),
  heldAt: z.iso.datetime(),
  /** Left out in files that were held before it was kept. */
  understanding: Understanding.optional(),
  decisions: z.array(DocumentDecision.extend({ made: MadeDocument })).default([]),
});
export type HeldFile = z.infer<typeof HeldFile>;

const HELD_FOR_MS = 24 * 3_600_000; // a working day, so that nobody has to hurry
const KEPT_UNTIL = new Date('9999-01-01T00:00:00Z'); // where the Trust keeps its files

/** `<expiry>.<random>`: the expiry says where it lies. */
export const newHeldId = (at: Date, random: string, isKept: boolean): string =>
  `${(isKept ? KEPT_UNTIL : new Date(at.getTime() + HELD_FOR_MS)).getTime().toString(36)}.${random}`;

export const HeldFileId = z.string().regex(/^[0-9a-z]{8,10}\.[0-9a-f]{24}$/);

export const holdEndOf = (id: string): Date => new Date(Number.parseInt(id.split('.')[0] ?? '', 36));

const isSame = (a: DocumentDecision, b: DocumentDecision) =>
  a.level === b.level && a.withEducation === b.withEducation && a.wording === b.wording && a.byName === b.byName;

/** The same decision made twice is one, with the moment of the first: a press that arrives again makes the same document. */
export const madeBefore = (
  { decisions }: HeldFile,
  decision: DocumentDecision,
): { edition: number; made: MadeDocument } | undefined => {
  const edition = decisions.findIndex((one) => isSame(one, decision));
  const found = decisions[edition];
  return found && { edition, made: found.made };
};

/** `Lung CNS JD.docx` → `Lung CNS JD (ACCEND).docx` */
export const returnedName = (fileName: string): string =>
  `${fileName.replace(/\.docx$/i, '').replace(/ \(ACCEND\)$/, '')} (ACCEND).docx`;
