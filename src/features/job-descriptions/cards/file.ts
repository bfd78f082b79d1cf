// The cards of the conversation about one Word file: which level, shall I put this in, it is in.
import { z } from 'zod';
import { Button, Choice } from '../../../cards/buttons.ts';
import { linesIn } from '../../../cards/lines.ts';
import { peopleChoices } from '../../../cards/names-apart.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../bot/turn.ts';
import { LevelId } from '../../framework/domain.ts';
import { HeldFileId } from '../domain/statement/held.ts';
import { MOST_TITLE, PartnerPart } from '../domain/posts/post.ts';
import { bandChoices, LEVEL_CHOICES, noProblems, proposedPost, type Problems } from './file-views.ts';

const Line = z.object({ text: z.string() });
const PreviewLine = z.object({ text: z.string(), isNew: z.boolean() });
export type ShownLine = z.infer<typeof PreviewLine>;
const Texts = z.record(z.string(), z.string());

const level = card(
  'job-descriptions/level',
  z.object({
    heading: z.string(),
    note: z.string(),
    values: Texts,
    problems: Texts,
    bands: z.array(Choice),
    hasReasons: z.boolean(),
    reasons: z.array(Line),
    levels: z.array(Choice),
    held: z.string(),
  }),
);
const proposal = card(
  'job-descriptions/proposal',
  z.object({
    heading: z.string(),
    note: z.string(),
    post: z.string(),
    reasons: z.array(Line),
    placeHeading: z.string(),
    place: z.string(),
    preview: z.array(PreviewLine),
    hasWarnings: z.boolean(),
    warnings: z.array(Line),
    education: z.string(),
    values: Texts,
    problems: Texts,
    parts: z.array(Choice),
    hasPicker: z.boolean(),
    people: z.array(Choice),
    kept: z.string(),
    yes: z.string(),
    held: z.string(),
    title: z.string(),
    band: z.string(),
    level: LevelId,
  }),
);
const done = card(
  'job-descriptions/done',
  z.object({
    heading: z.string(),
    post: z.string(),
    lines: z.array(Line),
    preview: z.array(PreviewLine),
    next: z.string(),
    actions: z.array(Button),
  }),
);

const typed = (most: number) => z.string().trim().max(most).default('');

/** What the level card sends back, and what the proposal carries on: which file, and what it is about. */
export const AboutPost = z.object({
  held: HeldFileId,
  title: typed(MOST_TITLE),
  band: typed(10),
  level: LevelId.or(z.literal('')).default(''),
});
export type AboutPost = z.infer<typeof AboutPost>;

export const DecisionInput = AboutPost.extend({
  title: AboutPost.shape.title.pipe(z.string().min(1)),
  level: LevelId,
  withEducation: typed(5),
  as: PartnerPart.catch('line manager'),
  agreeWith: typed(300),
});
export type DecisionInput = z.infer<typeof DecisionInput>;

interface LevelView extends AboutPost {
  heading: string;
  reasons: string[];
  note?: string;
  problems?: Problems;
}
export const levelCard = ({ held, title, band, level: chosen, heading, reasons, ...rest }: LevelView): Card =>
  level({
    heading,
    note: rest.note ?? '',
    values: { title, band, level: chosen },
    problems: { ...noProblems('title', 'level'), ...rest.problems },
    bands: bandChoices(band),
    hasReasons: reasons.length > 0,
    reasons: linesIn(reasons),
    levels: LEVEL_CHOICES,
    held,
  });

interface ProposalView {
  about: AboutPost & { level: LevelId };
  heading: string;
  yes: string;
  note?: string;
  reasons: string[];
  placeHeading: string;
  place: string;
  preview: ShownLine[];
  warnings: string[];
  /** The second paragraph that may be added; empty where it is in already. */
  education: string;
  people: { id: string; name: string }[];
  hasPicker: boolean;
  keepsFiles: boolean;
  values?: { withEducation: string; as: PartnerPart; agreeWith: string };
  problems?: Problems;
}

const REMOVED = 'Nothing else in the document is changed. The file is removed from here after a day.';
const KEPT = 'Nothing else in the document is changed. Your Trust keeps the files here.';

export const proposalCard = ({ about, people, keepsFiles, ...view }: ProposalView): Card =>
  proposal({
    ...view,
    ...about,
    note: view.note ?? '',
    post: proposedPost(about),
    reasons: linesIn(view.reasons),
    hasWarnings: view.warnings.length > 0,
    warnings: linesIn(view.warnings),
    education: view.education && `Also add: ${view.education}`,
    values: view.values ?? { withEducation: 'no', as: 'line manager', agreeWith: '' },
    problems: { ...noProblems('agreeWith'), ...view.problems },
    parts: [
      { title: 'The line manager', value: 'line manager' },
      { title: 'HR partner', value: 'HR partner' },
    ],
    people: peopleChoices(people),
    kept: keepsFiles ? KEPT : REMOVED,
  });

interface DoneView {
  heading: string;
  about: AboutPost & { level: LevelId };
  lines: string[];
  preview: ShownLine[];
  next: string;
  actions: Button[];
}
export const doneCard = ({ about, lines, ...view }: DoneView): Card =>
  done({ ...view, post: proposedPost(about), lines: linesIn(lines) });
