import { z } from 'zod';
import type { PersonKey } from '../../../bot/person-key.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { wordRecordCard } from '../cards/taking-away.ts';
import { initialsOf } from '../domain/initials.ts';
import { PREPARATION } from '../domain/steps.ts';
import { preparationForManager } from '../domain/summary.ts';
import { isInForBoth, sideOf, wishPreparation } from '../domain/preparation-in.ts';
import type { StandingEdition } from '../domain/edition.ts';
import { changeDiscussion } from './pressing.ts';
import { documentOf } from '../record-content.ts';
import { recordDocument } from '../../../word/record-document.ts';
import type { AgreedEdition } from '../domain/discussion.ts';
import { referenceOf, type Library } from '../reference.ts';
import type { AppraisalCase } from '../case.ts';
import type { Appraisals } from '../repository.ts';
import type { AppraisalNeeds } from './needs.ts';
import { RecordId } from '../../../records/record-id.ts';

const Wanted = z.object({ id: RecordId, edition: z.number().int().min(1) });
const Wish = Wanted.extend({ isIn: z.boolean() });

interface RecordLibrary extends Library {
  organisations: AppraisalNeeds['organisations'];
}

/** Renders the agreed record as it was agreed, however the present one reads. */
export async function wordRecord(
  library: RecordLibrary,
  edition: StandingEdition,
  at: Date,
): Promise<{ fileName: string; bytes: Buffer }> {
  const { record } = edition;
  const [reference, trust] = await Promise.all([
    referenceOf(library, record, at),
    library.organisations.organisationOf(record.trustId),
  ]);
  const hasPreparation = isInForBoth(edition.preparationIn);
  const document = documentOf(edition, { ...reference, trustName: trust?.name ?? record.trustId, hasPreparation });
  return {
    // Initials and no name: it shows in lists, logs and recent files of shared PCs.
    fileName: `ACCEND record ${initialsOf(record.person.name)} ${record.heldOn}.docx`,
    bytes: await recordDocument(document),
  };
}

export const recordRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.record', { right: 'take the record away', input: Wanted }, takeAway(needs)),
  route('appraisals.record-preparation', { right: 'take the record away', input: Wish }, wish(needs)),
];

const takeAway =
  (needs: AppraisalNeeds) =>
  async ({ id, edition: number }: z.infer<typeof Wanted>, asking: Asking): Promise<Reply> => {
    const edition = await needs.appraisals.edition(id, number, asking);
    const { fileName, bytes } = await wordRecord(needs, edition, asking.at);
    const offer = { kind: 'appraisal record', fileName, about: id, edition: number, person: asking.person } as const;
    const token = await needs.offerDownload(offer, asking.at);
    const card = wordRecordCard(edition, {
      link: needs.downloadUrl(token),
      hasFileConsent: needs.hasFileConsent,
      hasPrepared: hasPrepared(edition),
      as: sideOf(edition.record, asking.person),
    });
    const handover = { fileName, description: DESCRIPTION, bytes: bytes.length, token };
    return needs.hasFileConsent ? { card, handover } : { card };
  };

const wish =
  (needs: AppraisalNeeds) =>
  async ({ isIn, ...wanted }: z.infer<typeof Wish>, asking: Asking): Promise<Reply> => {
    const as = (file: AppraisalCase) => sideOf(file.record, asking.person);
    await changeDiscussion(needs, wanted.id, asking, (file) => wishPreparation(file, as(file), isIn, asking.at));
    return takeAway(needs)(wanted, asking);
  };

const hasPrepared = ({ answers }: AgreedEdition): boolean =>
  preparationForManager(answers.find(({ step }) => step === PREPARATION)).length > 0;

interface Behind extends RecordLibrary {
  appraisals: Pick<Appraisals, 'edition' | 'editionForLink'>;
}

interface RecordLink {
  about: string;
  edition: number;
  person: PersonKey;
}

/** The record a one-time link stands for. A browser does not say who opens it; where it is known, rights are read again. */
export async function recordBehind(
  { appraisals, ...library }: Behind,
  link: RecordLink,
  { person, at }: Pick<Asking, 'at'> & Partial<Pick<Asking, 'person'>>,
): Promise<{ fileName: string; bytes: Buffer }> {
  return wordRecord(library, await editionBehind(appraisals, link, { person, at }), at);
}

export const editionBehind = (
  appraisals: Pick<Appraisals, 'edition' | 'editionForLink'>,
  link: RecordLink,
  { person, at }: Pick<Asking, 'at'> & Partial<Pick<Asking, 'person'>>,
): Promise<StandingEdition> =>
  person
    ? appraisals.edition(link.about, link.edition, { person, at, right: 'take the record away', isPrivate: true })
    : appraisals.editionForLink(link);

const DESCRIPTION = 'The ACCEND record as a Word document, for your own OneDrive.';
