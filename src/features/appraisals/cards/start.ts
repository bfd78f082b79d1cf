import { z } from 'zod';
import { card } from '../../../cards/card.ts';
import { peopleChoices, type ListedPerson } from '../../../cards/names-apart.ts';
import { LEVELS, STARTER_NOTE, type Pack } from '../../framework/domain.ts';
import { KINDS } from '../domain/appraisal.ts';
import { beginFields } from '../domain/begin.ts';
import type { FieldTexts, FieldProblem } from '../domain/fields.ts';
import { writeKey } from '../domain/keys.ts';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import { Form, formData } from './views.ts';
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
  people: ListedPerson[];
  pack: Pack;
  typed: FieldTexts;
  problems?: FieldProblem[];
  note?: string;
  hasPicker: boolean;
}

export function startCard({ id, people, pack, typed, problems = [], note, hasPicker }: Start) {
  return start({
    ...formData(writeKey({ id, frameworkVersion: pack.version }, 'start', 0), beginFields, typed, problems, note),
    hasPicker,
    people: peopleChoices(people),
    kinds: choicesOf(KINDS),
    levels: LEVEL_CHOICES,
    levelHelp: LEVEL_HELP,
    notNow: PEOPLE_DOORS.help,
    packNote: pack.isStarter ? STARTER_NOTE : `Framework pack: ${pack.name}`,
  });
}
