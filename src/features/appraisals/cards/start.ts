import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import { peopleChoices } from '../../../cards/names-apart.ts';
import { dayOf, isDay, longDay } from '../../../dates.ts';
import { LEVELS, STARTER_NOTE, type Pack } from '../../framework/domain.ts';
import { Kind, KINDS, kindWords, type Appraisal, type State } from '../domain/appraisal.ts';
import { beginFields } from '../domain/begin.ts';
import type { FieldTexts, FieldProblem } from '../domain/fields.ts';
import { writeKey } from '../domain/keys.ts';
import { personChoice, personTitle, type FilledFor, type PersonToMeet } from '../domain/known-post.ts';
import { button, Choice, choicesOf } from '../../../cards/buttons.ts';
import { Form, formData, MY_APPRAISALS } from './views.ts';
import { PEOPLE_DOORS } from '../../people/domain/doors.ts';

const LevelHelp = z.object({ name: z.string(), definition: z.string(), roles: z.string(), bands: z.string() });

const start = card(
  'appraisals/start',
  Form.extend({
    hasPicker: z.boolean(),
    people: z.array(Choice),
    kinds: z.array(Choice),
    levels: z.array(Choice),
    levelHelp: z.array(LevelHelp),
    packNote: z.string(),
    notNow: z.string(),
    when: z.string(),
    showsWhen: z.boolean(),
    asksName: z.boolean(),
    filledFor: z.string(),
    filledRole: z.string(),
    filledLevel: z.string(),
  }),
);

/** What a form sends back: its key, and what was typed under each field's name. */
// Not called `key`: the card renderer of Teams has a property of that name, and fails on data that has one too.
export const FormInput = z.looseObject({ submission: z.string().max(200) });

const LEVEL_CHOICES = LEVELS.map(({ id, name }) => ({ title: name, value: id }));
const LEVEL_HELP = LEVELS.map(
  ({ name, definition, definitionConfirmed, exampleRoles, exampleRolesConfirmed, indicativeBands }) => ({
    name,
    definition: definition + (definitionConfirmed ? '' : ' (to be confirmed by your Alliance)'),
    roles: `For example: ${exampleRoles.join(', ')}${exampleRolesConfirmed ? '' : ' (to be confirmed by your Alliance)'}`,
    bands: indicativeBands.length ? `Often band ${indicativeBands.join(', ')}: a hint only` : '',
  }),
);

interface Start {
  id: string;
  people: readonly PersonToMeet[];
  pack: Pack;
  typed: FieldTexts;
  problems?: FieldProblem[];
  note?: string;
  hasPicker: boolean;
  at: Date;
  /** For whom role and level were filled in. */
  filled?: PersonToMeet | FilledFor;
}

export function startCard({ id, people, pack, typed, problems = [], note, hasPicker, at, filled }: Start) {
  const isWrong = (field: string) => problems.some((one) => one.field === field);
  return start({
    ...formData(writeKey({ id, frameworkVersion: pack.version }, 'start', 0), beginFields, typed, problems, note),
    hasPicker,
    people: peopleChoices(people.map((one) => ({ ...one, name: personTitle(one), value: personChoice(one) }))),
    kinds: choicesOf(KINDS),
    levels: LEVEL_CHOICES,
    levelHelp: LEVEL_HELP,
    notNow: PEOPLE_DOORS.help,
    packNote: pack.isStarter ? STARTER_NOTE : `Framework pack: ${pack.name}`,
    when: whenLine(typed, dayOf(at)),
    showsWhen: isWrong('kind') || isWrong('heldOn'),
    asksName: hasPicker || isWrong('personName') || !!typed.personName,
    filledFor: filled?.id ?? '',
    filledRole: filled?.role ?? '',
    filledLevel: filled?.level ?? '',
  });
}

/** `Appraisal, today (21 November 2026)` */
function whenLine({ kind = '', heldOn = '' }: FieldTexts, today: string): string {
  const known = Kind.safeParse(kind);
  if (!known.success || !isDay(heldOn)) return 'Kind and date';
  return `${KINDS[known.data]}, ${heldOn === today ? `today (${longDay(heldOn)})` : longDay(heldOn)}`;
}

/** Asked once: what was typed travels in the button. */
export const secondInCycleCard = (
  { person, kind, cycle }: Appraisal,
  earlier: { id: string; state: State; heldOn: string },
  typed: FieldTexts,
): Card =>
  messageCard({
    heading: 'Another one in this cycle?',
    lines: [
      `You ${earlier.state === 'agreed' ? 'have agreed' : 'have held'} ${kind === 'job-planning' ? 'a' : 'an'} ${kindWords(kind)} discussion with ${person.name}, of ${longDay(earlier.heldOn)}, in this cycle (April ${cycle} to March ${cycle + 1}).`,
      'The quarterly return counts each person once, however many there are.',
    ],
    actions: [
      button('Start another one', 'appraisals.begin', { ...typed, isAnother: true }),
      button('Open the earlier one', 'appraisals.open', { id: earlier.id }, 'positive'),
      MY_APPRAISALS,
    ],
  });
