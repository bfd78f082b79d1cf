// The yes: the document is made, the post is recorded, and the document is handed back.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { button, openUrl, type Button } from '../../../cards/buttons.ts';
import { howToGetIt } from '../../../cards/handing-over.ts';
import { messageCard } from '../../../cards/message.ts';
import { route, type Asking, type Handover, type Reply, type Route } from '../../../turn.ts';
import { Decided, doneCard } from '../cards/file.ts';
import { POSTS } from '../cards/views.ts';
import { compose, prepare, type Composed } from '../compose.ts';
import { bandOf } from '../domain/bands.ts';
import { HeldId, returnedName, type Decision } from '../domain/held.ts';
import { nextStepLine, nextStepOf } from '../domain/post-progress.ts';
import type { OpenedFile, HeldFiles } from '../held-files.ts';
import type { PostFile } from '../rows.ts';
import type { FileNeeds } from './file-needs.ts';
import { partnerNamed } from './partner.ts';
import { shownProposal } from './show-proposal.ts';

const Wanted = z.object({ held: HeldId, edition: z.number().int().min(0) });

export function putRoutes(needs: FileNeeds): Route[] {
  return [
    route('job-descriptions.put', { right: 'propose a statement', input: Decided }, async (decided, asking) => {
      const partner = await partnerNamed(decided.agreeWith, needs.people, asking);
      if (!partner) return wrongPartner(needs, decided, asking);
      const { wording } = await needs.settings.of(asking.trustId!);
      const { edition, decision } = await needs.held.decide(decided.held, asking.person, {
        level: decided.level,
        withEducation: decided.withEducation === 'yes',
        ...(wording && { wording }),
        byName: asking.person.name || 'A colleague',
        at: asking.at.toISOString(),
      });
      const opened = await needs.held.open(decided.held, asking.person, asking.at);
      const composed = await composedBy(opened, decision);
      const file = await record(needs, decided, composed, partner === 'nobody' ? undefined : partner, asking);
      const offer = await offerOf(needs, opened, composed.bytes.length, edition, asking);
      return answer(needs, { decided, composed, file, edition, ...offer }, asking);
    }),

    route(
      'job-descriptions.take',
      { right: 'propose a statement', input: Wanted },
      async ({ held, edition }, asking) => {
        const opened = await needs.held.open(held, asking.person, asking.at);
        const { bytes } = await composedBy(opened, opened.file.decisions[edition]);
        const { handover, link } = await offerOf(needs, opened, bytes.length, edition, asking);
        const card = messageCard({
          heading: 'Your job description',
          lines: [howToGetIt(needs.hasFileConsent)],
          actions: [openUrl(DOWNLOAD, link), POSTS],
        });
        return needs.hasFileConsent ? { card, handover } : { card };
      },
    ),
  ];
}

const DOWNLOAD = 'Download the Word document';
const DESCRIPTION = 'Your job description with the ACCEND statement, for your own OneDrive.';

/** The document a one-time link stands for, made again from the file that was sent and the decision about it. */
export async function documentBehind(
  { held }: { held: Pick<HeldFiles, 'open'> },
  { about, edition, personId, fileName }: { about: string; edition: number; personId: string; fileName: string },
  at: Date,
): Promise<{ fileName: string; bytes: Buffer }> {
  const opened = await held.open(about, { id: personId }, at);
  return { fileName, bytes: (await composedBy(opened, opened.file.decisions[edition])).bytes };
}

async function composedBy({ file, bytes }: OpenedFile, decision: Decision | undefined): Promise<Composed> {
  if (!decision) throw new Error('A document was asked for that nobody decided on.');
  const { level, withEducation, wording, byName, at } = decision;
  return compose(await prepare(bytes, file.fileName, wording), {
    level,
    withEducation,
    wording,
    by: { name: byName, at: new Date(at) },
  });
}

async function wrongPartner(needs: FileNeeds, decided: Decided, asking: Asking): Promise<Reply> {
  const { file, bytes } = await needs.held.open(decided.held, asking.person, asking.at);
  const { wording } = await needs.settings.of(asking.trustId!);
  const prepared = await prepare(bytes, file.fileName, wording);
  const problems = { agreeWith: 'choose somebody else of your organisation, or leave it empty.' };
  return { card: await shownProposal(needs, decided, prepared, asking, { values: decided, problems }) };
}

/** The post this document is about: the one that had it before, the one with its title and band, or a new one. */
async function record(
  { posts, packs }: FileNeeds,
  { title, band, level, as }: Decided,
  { bytes, sentence }: Composed,
  agreeWith: { id: string; name: string } | undefined,
  asking: Asking,
): Promise<PostFile> {
  const about = { title, band: bandOf(band) };
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  const alike = await posts.like({ ...about, fingerprint }, asking.trustId!);
  const { version } = await packs.active();
  const { file } = await posts.propose(
    {
      ...about,
      ...(alike.length === 1 && { id: alike[0]!.id }),
      level,
      levelBasis: 'chosen',
      sentence,
      fingerprint,
      as,
      agreeWith,
      frameworkVersion: version,
    },
    asking,
  );
  return file;
}

async function offerOf(
  needs: FileNeeds,
  { file }: OpenedFile,
  bytes: number,
  edition: number,
  { person, at }: Asking,
): Promise<{ handover: Handover; link: string }> {
  const fileName = returnedName(file.fileName);
  const offer = { kind: 'job description', fileName, about: file.id, edition, personId: person.id } as const;
  const token = await needs.offerDownload(offer, at);
  return { handover: { fileName, description: DESCRIPTION, bytes, token }, link: needs.downloadUrl(token) };
}

interface Outcome {
  decided: Decided;
  composed: Composed;
  file: PostFile;
  edition: number;
  handover: Handover;
  link: string;
}

const HEADINGS = {
  inserted: 'The statement is in',
  changed: 'The level is changed',
  unchanged: 'Nothing had to change',
};

function answer(
  needs: FileNeeds,
  { decided, composed, file, edition, handover, link }: Outcome,
  asking: Asking,
): Reply {
  const isNew = composed.is !== 'unchanged';
  const actions: Button[] = [
    ...(isNew ? [openUrl(DOWNLOAD, link)] : []),
    ...(isNew ? [button('Get it again', 'job-descriptions.take', { held: decided.held, edition })] : []),
    button('See the post', 'job-descriptions.post', { id: file.post.id }),
    button('Another job description', 'job-descriptions.start'),
    POSTS,
  ];
  const card = doneCard({
    heading: HEADINGS[composed.is],
    about: decided,
    lines: isNew
      ? ['Everything else in the document is as it was.', howToGetIt(needs.hasFileConsent)]
      : ['The document says exactly this already, so you can go on using the one you have.'],
    preview: composed.preview,
    next: nextStepLine(nextStepOf(file.post, asking.person)),
    actions,
  });
  return isNew && needs.hasFileConsent ? { card, handover } : { card };
}
