// The returns as files: for Excel, for Power BI, and as a page to read. By card here, by command line in command.ts.
import { z } from 'zod';
import { Refusal } from '../../../bot/refusal.ts';
import { NOT_YOURS } from '../../../bot/rights.ts';
import type { Document } from '../../../feature.ts';
import { route, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { organisationNamed } from '../domain/return-line.ts';
import type { AllianceNeeds } from '../needs.ts';
import { allianceView, type ViewNeeds } from '../view.ts';
import { fileCard, takeAwayCard } from './card.ts';
import type { ExportSource } from './source.ts';
import {
  aboutExport,
  countedIn,
  fileKind,
  QUARTERS_OF_AN_EXPORT,
  ExportFile,
  exportChoiceIn,
  type ExportChoice,
} from './choice.ts';

const RIGHT = 'take the returns of the Alliance away';
export const ALLIANCE_FILE = 'alliance file';
const WORDS = /^(?:(?:the )?alliance (?:export|report)|export (?:the )?(?:alliance|returns))$/i;

const chosen = z.string().max(100).default('');
const Wanted = z.object({ file: ExportFile, chosenCounted: chosen, chosenQuarters: chosen });

export const exportRoutes = (needs: AllianceNeeds): Route[] => [
  route('alliance.files', { right: RIGHT, words: WORDS, input: z.unknown() }, showFiles(needs)),
  route('alliance.file', { right: RIGHT, input: Wanted, leftOut: 'empty' }, offerFile(needs)),
];

const showFiles =
  ({ organisations }: AllianceNeeds) =>
  async (_nothing: unknown, { trustId }: AskingOfTrust): Promise<Reply> => ({
    card: takeAwayCard(organisationNamed(await organisations.current(), trustId).name),
  });

const offerFile =
  (needs: AllianceNeeds) =>
  async ({ file, chosenCounted, chosenQuarters }: z.infer<typeof Wanted>, asking: AskingOfTrust): Promise<Reply> => {
    const { person, at, trustId } = asking;
    const howMany = QUARTERS_OF_AN_EXPORT.find((n) => String(n) === chosenQuarters) ?? QUARTERS_OF_AN_EXPORT[0];
    const wanted: ExportChoice = { alliance: trustId, file, countedAs: countedIn(chosenCounted), howMany };
    const { fileName, what } = fileKind(file);
    const token = await needs.offerDownload(
      { kind: ALLIANCE_FILE, fileName, about: aboutExport(wanted), edition: 1, person },
      at,
    );
    const card = fileCard(file, needs.downloadUrl(token), needs.hasFileConsent);
    if (!needs.hasFileConsent) return { card };
    const bytes = (await needs.makeFile(file, await sourceOf(needs, wanted, at))).length;
    return { card, handover: { fileName, description: what, bytes, token } };
  };

export async function sourceOf(
  needs: ViewNeeds & Pick<AllianceNeeds, 'closedQuarters'>,
  { alliance, howMany, countedAs }: Pick<ExportChoice, 'alliance' | 'howMany' | 'countedAs'>,
  at: Date,
): Promise<ExportSource> {
  const [view, closedQuarters] = await Promise.all([
    allianceView(needs, alliance, { at, howMany, countedAs }),
    needs.closedQuarters.of(alliance),
  ]);
  return { ...view, closedQuarters };
}

/** As things stand when the link is used, for whoever works for that Alliance still. */
export const allianceDocument = (needs: AllianceNeeds): Document => ({
  right: RIGHT,
  make: async ({ about, person }) => {
    const wanted = exportChoiceIn(about);
    const { trustId } = await needs.whoIs(person);
    if (trustId !== wanted.alliance) throw new Refusal(NOT_YOURS);
    const source = await sourceOf(needs, wanted, needs.now());
    return { fileName: fileKind(wanted.file).fileName, bytes: await needs.makeFile(wanted.file, source) };
  },
});
