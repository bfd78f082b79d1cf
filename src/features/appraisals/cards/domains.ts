// The card of the pillars, or of a pack's domains: a judgement for each, and everything else folded beside it.
import { z } from 'zod';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import { capabilitiesFor, levelName, STARTER_NOTE, type LevelId, type Pack } from '../../framework/domain.ts';
import type { Discussion } from '../domain/discussion.ts';
import { domainField, domainsOn, NOTE_PARTS, type DomainPart } from '../domain/domains.ts';
import type { FieldProblem, FieldTexts, FormField } from '../domain/fields.ts';
import { EVIDENCE, RATINGS } from '../domain/step-options.ts';
import { notesView } from './notes.ts';

const Field = z.object({ id: z.string(), value: z.string(), most: z.number(), problem: z.string() });
const Domain = z.object({
  name: z.string(),
  /** What a development need asks besides: shown where there is one, or with the notes. */
  needId: z.string(),
  asksNeed: z.boolean(),
  notesId: z.string(),
  notesTitle: z.string(),
  notesTooltip: z.string(),
  isOpen: z.boolean(),
  hasCapabilities: z.boolean(),
  offered: z.array(Choice),
  rating: Field,
  needed: Field,
  discussed: Field,
  capabilities: Field,
  strengths: Field,
  evidenceKind: Field,
  evidence: Field,
});
export const Domains = z.object({
  packNote: z.string(),
  domains: z.array(Domain),
  ratings: z.array(Choice),
  evidenceKinds: z.array(Choice),
});

interface Shown {
  fields: readonly FormField[];
  typed: FieldTexts;
  problems: readonly FieldProblem[];
}

export function domainsView(
  { record: { level } }: Discussion,
  step: string,
  pack: Pack,
  shown: Shown,
): z.input<typeof Domains> {
  const here = domainsOn(step, pack);
  const capabilities = here.flatMap(({ id }) => capabilitiesFor(pack, id, level));
  return {
    packNote: pack.isStarter ? STARTER_NOTE : `${pack.name}, ${levelName(level).toLowerCase()} level`,
    domains: here.map((one) => domainView(one, offeredIn(pack, one.id, level, capabilities.length), shown)),
    ratings: choicesOf(RATINGS),
    evidenceKinds: choicesOf(EVIDENCE),
  };
}

function domainView(
  { id, name }: Pack['domains'][number],
  offered: Choice[],
  { fields, typed, problems }: Shown,
): z.input<typeof Domain> {
  const field = (part: DomainPart) => {
    const fieldId = domainField(part, id);
    const asked = fields.find((one) => one.id === fieldId);
    return {
      id: fieldId,
      value: typed[fieldId] ?? '',
      most: asked?.kind === 'words' ? asked.most : 0,
      problem: problems.find((one) => one.field === fieldId)?.reason ?? '',
    };
  };
  const [rating, needed] = [field('rating'), field('needed')];
  return {
    name,
    needId: `need-${id}`,
    asksNeed: !!(needed.value.trim() || needed.problem) || rating.value === 'development-need',
    notesId: `notes-${id}`,
    ...notesView(
      name,
      NOTE_PARTS.map((part) => domainField(part, id)),
      typed,
      problems,
    ),
    hasCapabilities: offered.length > 0,
    offered,
    rating,
    needed,
    discussed: field('discussed'),
    capabilities: field('capabilities'),
    strengths: field('strengths'),
    evidenceKind: field('evidenceKind'),
    evidence: field('evidence'),
  };
}

const MOST_CHARACTERS = 11_500; // of all capabilities together: a card has to stay small enough to be sent
const AROUND = 40; // characters that a choice costs besides its title
const LEAST_TITLE = 24;

/** By their codes; titles are as long as there is room for. */
function offeredIn(pack: Pack, domainId: string, level: LevelId, count: number): Choice[] {
  const room = Math.max(LEAST_TITLE, Math.floor(MOST_CHARACTERS / Math.max(1, count)) - AROUND);
  return capabilitiesFor(pack, domainId, level).map(({ code, title }) => ({
    title: brief(`${code} ${title}`, room),
    value: code,
  }));
}

const brief = (title: string, most: number) => (title.length > most ? `${title.slice(0, most - 1)}…` : title);
