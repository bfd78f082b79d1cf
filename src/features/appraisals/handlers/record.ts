import { z } from 'zod';
import type { PersonKey } from '../../../bot/person-key.ts';
import { route, type Asking, type Handover, type Reply, type Route } from '../../../bot/turn.ts';
import { MY_APPRAISALS } from '../cards/views.ts';
import { howToGetIt } from '../../../cards/handing-over.ts';
import { messageCard } from '../../../cards/message.ts';
import { button, openUrl } from '../../../cards/buttons.ts';
import { esrLine } from '../domain/esr.ts';
import { documentOf } from '../record-content.ts';
import { recordDocument } from '../../../word/record-document.ts';
import type { AgreedEdition } from '../domain/discussion.ts';
import { referenceOf, type Library } from '../reference.ts';
import type { Appraisals } from '../repository.ts';
import type { AppraisalNeeds } from './needs.ts';
import { RecordId } from '../../../records/record-id.ts';

const Wanted = z.object({ id: RecordId, edition: z.number().int().min(1) });

/** Renders the agreed record as it was agreed, however the present one reads. */
export async function wordRecord(
  library: Library,
  edition: AgreedEdition,
  at: Date,
): Promise<{ fileName: string; bytes: Buffer }> {
  const reference = await referenceOf(library, edition.record, at);
  // No name in the file's name: it shows in lists, logs and recent files of shared PCs.
  return {
    fileName: `ACCEND record ${edition.record.heldOn}.docx`,
    bytes: await recordDocument(documentOf(edition, reference)),
  };
}

export const recordRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.record', { right: 'take the record away', input: Wanted }, takeAway(needs)),
];

const takeAway =
  (needs: AppraisalNeeds) =>
  async ({ id, edition: number }: z.infer<typeof Wanted>, asking: Asking): Promise<Reply> => {
    const edition = await needs.appraisals.edition(id, number, asking);
    const { fileName, bytes } = await wordRecord(needs, edition, asking.at);
    const offer = { kind: 'appraisal record', fileName, about: id, edition: number, person: asking.person } as const;
    const token = await needs.offerDownload(offer, asking.at);
    const handover = { fileName, description: DESCRIPTION, bytes: bytes.length, token };
    return reply(handover, edition, needs.downloadUrl(token), needs.hasFileConsent);
  };

interface Behind extends Library {
  appraisals: Pick<Appraisals, 'edition' | 'editionForLink'>;
}

/** The record a one-time link stands for. A browser does not say who opens it; where it is known, rights are read again. */
export async function recordBehind(
  { appraisals, ...library }: Behind,
  link: { about: string; edition: number; person: PersonKey },
  { person, at }: Pick<Asking, 'at'> & Partial<Pick<Asking, 'person'>>,
): Promise<{ fileName: string; bytes: Buffer }> {
  const edition = person
    ? await appraisals.edition(link.about, link.edition, { person, at, right: 'take the record away', isPrivate: true })
    : await appraisals.editionForLink(link);
  return wordRecord(library, edition, at);
}

const DESCRIPTION = 'Your ACCEND record as a Word document, for your own OneDrive.';

function reply(handover: Handover, { record }: AgreedEdition, link: string, hasFileConsent: boolean): Reply {
  const card = messageCard({
    heading: 'Your record as a Word document',
    lines: [
      howToGetIt(hasFileConsent),
      'It is confidential: think about where you keep it.',
      `For ESR: ${esrLine(record)}`,
    ],
    actions: [
      openUrl('Download the Word document', link),
      button('Back to the record', 'appraisals.open', { id: record.id }),
      MY_APPRAISALS,
    ],
  });
  return hasFileConsent ? { card, handover } : { card };
}
