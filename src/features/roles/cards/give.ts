// Whom to give which role.
import { z } from 'zod';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { peopleChoices } from '../../../cards/names-apart.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../bot/turn.ts';
import type { GivenRole } from '../domain/grant.ts';
import { ROLE_NAMES, ROLE_PURPOSES } from '../domain/words.ts';
import type { RoleOrganisation } from '../port.ts';

const give = card(
  'roles/give',
  z.object({
    place: z.string(),
    hasPicker: z.boolean(),
    people: z.array(Choice),
    person: z.string(),
    personName: z.string(),
    role: z.string(),
    roles: z.array(Choice),
    problems: z.object({ person: z.string(), personName: z.string(), role: z.string() }),
    actions: z.array(Button),
  }),
);

export interface GiveForm {
  person: string;
  personName: string;
  role: string;
}

interface Giving {
  people: readonly { value: string; name: string }[];
  mayGive: readonly GivenRole[];
  hasPicker: boolean;
  typed?: Partial<GiveForm>;
  problems?: Partial<GiveForm>;
}

export const giveCard = (
  { id, name }: RoleOrganisation,
  { people, mayGive, hasPicker, typed = {}, problems = {} }: Giving,
): Card =>
  give({
    place: name,
    hasPicker,
    people: peopleChoices(people.map(({ value, name: called }) => ({ id: value, name: called, value }))),
    person: typed.person ?? '',
    personName: typed.personName ?? '',
    role: typed.role ?? '',
    roles: mayGive.map((role) => ({ title: `${ROLE_NAMES[role]}: ${ROLE_PURPOSES[role]}`, value: role })),
    problems: { person: '', personName: '', role: '', ...problems },
    actions: [
      button('Give this role', 'roles.give', { organisation: id }, 'positive'),
      button('Everybody’s roles', 'roles.list', { organisation: id }, 'quiet'),
    ],
  });
