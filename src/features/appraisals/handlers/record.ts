import { z } from 'zod';
import { route, type Reply, type Route } from '../../../turn.ts';
import { MINE } from '../cards/current.ts';
import { messageCard } from '../cards/messages.ts';
import { button, openUrl } from '../cards/views.ts';
import { esrLine } from '../domain/esr.ts';
import { AppraisalId } from '../domain/keys.ts';
import { documentOf } from '../record-content.ts';
import { recordDocument } from '../record-document.ts';
import type { Edition } from '../domain/appraisal.ts';
import type { Needs } from './needs.ts';

const Wanted = z.object({ id: AppraisalId, edition: z.number().int().min(1) });

/** Renders the agreed record as it was agreed, however the present one reads. */
export async function wordRecord(
  { packs }: { packs: Pick<Needs['packs'], 'pack'> },
  edition: Edition,
): Promise<{ fileName: string; bytes: Buffer }> {
  const pack = await packs.pack(edition.record.frameworkVersion);
  // No name in the file's name: it shows in lists, logs and recent files of shared PCs.
  return {
    fileName: `ACCEND record ${edition.record.heldOn}.docx`,
    bytes: await recordDocument(documentOf(edition, pack)),
  };
}

export function recordRoutes(needs: Needs): Route[] {
  return [
    route(
      'appraisals.record',
      { right: 'take the record away', input: Wanted },
      async ({ id, edition: number }, asking) => {
        const edition = await needs.appraisals.edition(id, number, asking);
        const { fileName, bytes } = await wordRecord(needs, edition);
        const token = await needs.offerDownload(
          { fileName, about: id, edition: number, personId: asking.person.id },
          asking.at,
        );
        return reply({ fileName, bytes: bytes.length, token }, edition, needs.downloadUrl(token), needs.hasFileConsent);
      },
    ),
  ];
}

function reply(
  handover: { fileName: string; bytes: number; token: string },
  { record }: Edition,
  link: string,
  hasFileConsent: boolean,
): Reply {
  const how = hasFileConsent
    ? [
        'Teams asks you below whether it may be put into your OneDrive.',
        'Does that not work on this device? Use the button instead: its link works once, within 15 minutes.',
      ]
    : ['The button opens a page to download it from. The link works once, within 15 minutes.'];
  const card = messageCard({
    heading: 'Your record as a Word document',
    lines: [...how, 'It is confidential: think about where you keep it.', `For ESR: ${esrLine(record)}`],
    actions: [
      openUrl('Download the Word document', link),
      button('Back to the record', 'appraisals.open', { id: record.id }),
      MINE,
    ],
  });
  return hasFileConsent ? { card, handover } : { card };
}
