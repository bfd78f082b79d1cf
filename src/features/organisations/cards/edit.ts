// The forms: one organisation, and whom it took over from.
import { z } from 'zod';
import { Button, button, Choice, choicesOf } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../bot/turn.ts';
import type { OrganisationForm, OrganisationProblems } from '../domain/changes.ts';
import { DEFAULT_NOTE } from '../domain/defaults.ts';
import { EMPTY_FORM } from '../domain/form.ts';
import type { Directory } from '../domain/directory.ts';
import {
  LONGEST_ORGANISATION_NAME,
  MOST_CONTACTS,
  ORGANISATION_KINDS,
  type Organisation,
} from '../domain/organisation.ts';

const Texts = z.record(z.string(), z.string());
const edit = card(
  'organisations/edit',
  z.object({
    heading: z.string(),
    note: z.string(),
    values: Texts,
    problems: Texts,
    most: z.object({ name: z.number(), contacts: z.number() }),
    kinds: z.array(Choice),
    alliances: z.array(Choice),
    sending: z.array(Choice),
    actions: z.array(Button),
  }),
);
const takeOver = card(
  'organisations/take-over',
  z.object({ name: z.string(), values: Texts, problems: Texts, actions: z.array(Button) }),
);

const NONE = Object.fromEntries(Object.keys(EMPTY_FORM).map((field) => [field, '']));
const SENDING = choicesOf({
  default: `As its kind does: a Trust sends one (${DEFAULT_NOTE})`,
  yes: 'Yes',
  no: 'No',
});

interface Editing {
  id: string;
  version: number;
  isNew: boolean;
  form: Partial<OrganisationForm>;
  problems?: OrganisationProblems;
  note?: string;
  /** A lead adds to the own Alliance alone. */
  alliances: Directory;
}

export const editCard = ({ id, version, isNew, form, problems = {}, note = '', alliances }: Editing): Card =>
  edit({
    heading: isNew ? 'Add an organisation' : 'Change an organisation',
    note,
    values: { ...EMPTY_FORM, ...form },
    problems: { ...NONE, ...problems },
    most: { name: LONGEST_ORGANISATION_NAME, contacts: MOST_CONTACTS },
    kinds: choicesOf(ORGANISATION_KINDS),
    alliances: alliances.map((one) => ({ title: one.name, value: one.id })),
    sending: SENDING,
    actions: [
      button('Save', 'organisations.save', { id, version }, 'positive'),
      isNew
        ? button('Close without saving', 'organisations.list', {}, 'quiet')
        : button('Close without saving', 'organisations.open', { id }, 'quiet'),
    ],
  });

export interface TakeOverForm {
  predecessor: string;
  on: string;
}

export const takeOverCard = (
  { id, name }: Organisation,
  values: Partial<TakeOverForm> = {},
  problems: Partial<TakeOverForm> = {},
): Card =>
  takeOver({
    name,
    values: { predecessor: '', on: '', ...values },
    problems: { predecessor: '', on: '', ...problems },
    actions: [
      button('Save', 'organisations.take-over', { id }, 'positive'),
      button('Close without saving', 'organisations.open', { id }, 'quiet'),
    ],
  });
