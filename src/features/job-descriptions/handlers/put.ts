// The yes: the document is made, the post is recorded, and the document is handed back.
import { z } from 'zod';
import { button, openUrl, type Button } from '../../../cards/buttons.ts';
import { howToGetIt } from '../../../cards/handing-over.ts';
import { messageCard } from '../../../cards/message.ts';
import { type Asking, type AskingOfTrust, type Handover, type Reply, route, type Route } from '../../../bot/turn.ts';
import { DecisionInput, doneCard } from '../cards/file.ts';
import { POSTS } from '../cards/views.ts';
import { bandInLabel } from '../domain/level/bands.ts';
import { HeldFileId, returnedName, type HeldFile, type MadeDocument } from '../domain/statement/held.ts';
import { nextStepLine, nextStepOf } from '../domain/posts/progress.ts';
import type { Post } from '../domain/posts/post.ts';
import { decidedDocument, decisionOf } from './decided-document.ts';
import type { FileNeeds } from './file-needs.ts';
import { partnerNamed } from './partner.ts';
import { workplaceOf } from './trust-of.ts';
import { drawProposal } from './show-proposal.ts';
import { knownDocument } from './known-document.ts';

const Wanted = z.object({ held: HeldFileId, edition: z.number().int().min(0) });

export const putRoutes = (needs: FileNeeds): Route[] => [
  route('job-descriptions.put', { right: 'propose a statement', input: DecisionInput }, put(needs)),
  route('job-descriptions.take', { right: 'propose a statement', input: Wanted }, takeAgain(needs)),
];

const put =
  (needs: FileNeeds) =>
  async (decided: DecisionInput, asking: AskingOfTrust): Promise<Reply> => {
    const partner = await partnerNamed(decided.agreeWith, needs.people, asking);
    if (!partner) return wrongPartner(needs, decided, asking);
    const { wording } = await needs.settings.of(asking.trustId);
    const { held, edition, made } = await decidedDocument(needs, decided.held, asking, {
      level: decided.level,
      withEducation: decided.withEducation === 'yes',
      ...(wording && { wording }),
      byName: asking.person.name || 'A colleague',
      at: asking.at.toISOString(),
    });
    const post = await record(needs, decided, made, partner === 'nobody' ? undefined : partner, asking);
    const offer = await offerOf(needs, held, made, edition, asking);
    return answer(needs, { decided, made, post, edition, ...offer }, asking);
  };

const takeAgain =
  (needs: FileNeeds) =>
  async ({ held, edition }: z.infer<typeof Wanted>, asking: Asking): Promise<Reply> => {
    const file = await needs.held.about(held, asking.person, asking.at);
    const { handover, link } = await offerOf(needs, file, decisionOf(file, edition).made, edition, asking);
    const card = messageCard({
      heading: 'Your job description',
      lines: [howToGetIt(needs.hasFileConsent)],
      actions: [openUrl(DOWNLOAD, link), POSTS],
    });
    return needs.hasFileConsent ? { card, handover } : { card };
  };

const DOWNLOAD = 'Download the Word document';
const DESCRIPTION = 'Your job description with the ACCEND statement, for your own OneDrive.';

async function wrongPartner(needs: FileNeeds, decided: DecisionInput, asking: AskingOfTrust): Promise<Reply> {
  const known = await knownDocument(needs, decided.held, asking);
  const problems = { agreeWith: 'choose somebody else of your organisation, or leave it empty.' };
  return { card: await drawProposal(needs, decided, known, asking, { values: decided, problems }) };
}

/** The post this document is about: the one that had it before, the one with its title and band, or a new one. */
async function record(
  { posts, packs }: FileNeeds,
  { title, band, level, as }: DecisionInput,
  { fingerprint, sentence }: MadeDocument,
  agreeWith: { id: string; name: string } | undefined,
  asking: Asking,
): Promise<Post> {
  const about = { title, band: bandInLabel(band) };
  const alike = await posts.like({ ...about, fingerprint }, workplaceOf(asking));
  const { version } = await packs.active();
  const {
    file: { post },
  } = await posts.propose(
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
  return post;
}

async function offerOf(
  needs: FileNeeds,
  file: HeldFile,
  { size }: MadeDocument,
  edition: number,
  { person, at }: Asking,
): Promise<{ handover: Handover; link: string }> {
  const fileName = returnedName(file.fileName);
  const offer = { kind: 'job description with the statement', fileName, about: file.id, edition, person } as const;
  const token = await needs.offerDownload(offer, at);
  return { handover: { fileName, description: DESCRIPTION, bytes: size, token }, link: needs.downloadUrl(token) };
}

interface Outcome {
  decided: DecisionInput;
  made: MadeDocument;
  post: Post;
  edition: number;
  handover: Handover;
  link: string;
}

const HEADINGS = {
  inserted: 'The statement is in',
  changed: 'The level is changed',
  unchanged: 'Nothing had to change',
};

function answer(needs: FileNeeds, { decided, made, post, edition, handover, link }: Outcome, asking: Asking): Reply {
  const isNew = made.is !== 'unchanged';
  const actions: Button[] = [
    ...(isNew ? [openUrl(DOWNLOAD, link)] : []),
    ...(isNew ? [button('Get it again', 'job-descriptions.take', { held: decided.held, edition })] : []),
    button('See the post', 'job-descriptions.post', { id: post.id }),
    button('Another job description', 'job-descriptions.start'),
    POSTS,
  ];
  const card = doneCard({
    heading: HEADINGS[made.is],
    about: decided,
    lines: isNew
      ? ['Everything else in the document is as it was.', howToGetIt(needs.hasFileConsent)]
      : ['The document says exactly this already, so you can go on using the one you have.'],
    preview: made.preview,
    next: nextStepLine(nextStepOf(post, asking.person)),
    actions,
  });
  return isNew && needs.hasFileConsent ? { card, handover } : { card };
}
