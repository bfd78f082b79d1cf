// The conversation about one Word file: here it is, which level, shall I put this in, there you are.
import { z } from 'zod';
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { type AskingOfTrust, type Card, type Reply, route, type Route } from '../../../bot/turn.ts';
import { AboutPost, levelCard } from '../cards/file.ts';
import { HeldFileId } from '../domain/statement/held.ts';
import type { Understanding } from '../domain/statement/understanding.ts';
import type { FileNeeds } from './file-needs.ts';
import { drawProposal } from './show-proposal.ts';
import { knownDocument, type KnownDocument } from './known-document.ts';

const POSTS = button('Job descriptions', 'job-descriptions.posts', {}, 'quiet');
const HeldInput = z.object({ held: HeldFileId });

const right = 'propose a statement';

export const fileRoutes = (needs: FileNeeds): Route[] => [
  route(
    'job-descriptions.start',
    { right, words: /^(an? |my |new )?(job description|jd)$/i, input: z.unknown() },
    async () => ({ card: startCard(needs.sample !== undefined) }),
  ),
  route('job-descriptions.file', { right, files: /./, input: z.unknown() }, takeFile(needs)),
  route(
    'job-descriptions.sample',
    { right, words: /^(sample|try) (job description|jd)$/i, input: z.unknown() },
    takeSample(needs),
  ),
  route('job-descriptions.choose-level', { right, input: AboutPost }, chooseLevel(needs)),
  route('job-descriptions.show', { right, input: AboutPost }, showProposal(needs)),
  route('job-descriptions.leave', { right, input: HeldInput }, async ({ held }, { person, at }) => {
    await needs.held.drop(held, person, at);
    return { card: LEFT };
  }),
];

const takeFile =
  (needs: FileNeeds) =>
  async (_: unknown, asking: AskingOfTrust): Promise<Reply> => {
    const { file } = asking;
    if (!file) return { card: startCard(needs.sample !== undefined) };
    return takeDocument(needs, { fileName: file.name, bytes: await file.read() }, asking);
  };

const takeSample =
  (needs: FileNeeds) =>
  async (_: unknown, asking: AskingOfTrust): Promise<Reply> => {
    if (!needs.sample) throw new Refusal('There is no sample here. Send your own job description in this chat.');
    return takeDocument(needs, needs.sample, asking);
  };

const chooseLevel =
  (needs: FileNeeds) =>
  async (about: AboutPost, asking: AskingOfTrust): Promise<Reply> => ({
    card: levelCard({ ...about, ...levelTalk((await knownDocument(needs, about.held, asking)).understanding) }),
  });

const showProposal =
  (needs: FileNeeds) =>
  async (about: AboutPost, asking: AskingOfTrust): Promise<Reply> => {
    const known = await knownDocument(needs, about.held, asking);
    const { level } = about;
    const problems = {
      ...(!about.title && { title: 'say what the post is called.' }),
      ...(!level && { level: 'choose the level of practice.' }),
    };
    if (!level || !about.title) return { card: levelCard({ ...about, ...levelTalk(known.understanding), problems }) };
    return { card: await drawProposal(needs, { ...about, level }, known, asking) };
  };

async function takeDocument(
  needs: FileNeeds,
  { fileName, bytes }: { fileName: string; bytes: Buffer },
  asking: AskingOfTrust,
): Promise<Reply> {
  const settings = await needs.settings.of(asking.trustId);
  // Read before it is held: of a file that is refused nothing is kept.
  const understanding = await needs.documents.understand({ bytes, fileName, wording: settings.wording });
  const sent = { fileName, bytes, by: asking.person, isKept: settings.keepsFiles, understanding };
  const held = await needs.held.hold(sent, asking.at, needs.newId());
  return { card: await firstCard(needs, held, { understanding, keepsFiles: settings.keepsFiles }, asking) };
}

/** Straight to “shall I put this in?” where the title leaves no doubt; else the level is asked for first. */
async function firstCard(needs: FileNeeds, held: string, known: KnownDocument, asking: AskingOfTrust): Promise<Card> {
  const { title = '', band = '', level: proposed } = known.understanding;
  const { level, isSure } = proposed;
  if (title && level && isSure) return drawProposal(needs, { held, title, band, level }, known, asking);
  return levelCard({ held, title, band, level: level ?? '', ...levelTalk(known.understanding) });
}

const levelTalk = ({ level }: Understanding) => ({ heading: 'Which level of practice?', reasons: level.reasons });

const HOW =
  'Send the Word file (.docx) in this chat: press the paper clip, or drag it here. I show you where the ACCEND statement goes and the exact words, and change nothing before you say yes. Everything else in the document stays as it is.';

const startCard = (hasSample: boolean): Card =>
  messageCard({
    heading: 'Put the ACCEND statement into a job description',
    lines: [HOW],
    actions: [
      ...(hasSample ? [button('Try it with a sample', 'job-descriptions.sample', {}, 'positive')] : []),
      button('Just the sentence to copy', 'job-descriptions.ask-sentence'),
      POSTS,
    ],
  });

const LEFT = messageCard({
  heading: 'Left as it was',
  lines: ['Nothing was changed, and the file has been removed from here.'],
  actions: [button('Another job description', 'job-descriptions.start'), POSTS],
});
