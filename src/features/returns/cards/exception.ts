// Letting a named person past the lock: the form for whoever may, and what that person is told.
import { z } from 'zod';
import { keyOfPerson } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { peopleChoices } from '../../../cards/names-apart.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { longDay } from '../../../dates.ts';
import type { Holding } from '../../roles/domain/holding.ts';
import {
  scopeText,
  scopeTextFor,
  type ExceptionForm,
  type ExceptionProblems,
  type ExceptionScope,
} from '../domain/exception.ts';

const exception = card(
  'returns/exception',
  z.object({
    note: z.string(),
    place: z.string(),
    lines: Lines,
    trusts: z.array(Choice),
    people: z.array(Choice),
    quarters: z.array(Choice),
    values: z.object({ quarter: z.string(), person: z.string(), until: z.string() }),
    problems: z.object({ quarter: z.string(), person: z.string(), until: z.string(), chosen: z.string() }),
    actions: z.array(Button),
  }),
);

const NOTHING = { quarter: '', person: '', until: '' };

/** Of which Trust. */
export const exceptionTrustCard = (trusts: readonly { id: string; name: string }[], problem = ''): Card =>
  exception({
    note: '',
    place: 'Which Trust is it for?',
    lines: [],
    trusts: trusts.map(({ id, name }) => ({ title: name, value: id })),
    people: [],
    quarters: [],
    values: NOTHING,
    problems: { ...NOTHING, chosen: problem },
    actions: [button('Continue', 'returns.exception', { isAsked: true }, 'positive')],
  });

interface ExceptionView {
  trust: { id: string; name: string };
  people: readonly Holding[];
  quarters: readonly string[];
  /** Of the chosen quarter, those that hold still, each with whom it is for. */
  given: readonly { holding: Holding; until: string }[];
  form: ExceptionForm;
  problems?: ExceptionProblems;
  note?: string;
}

const nameOf = ({ name }: Pick<Holding, 'name'>): string => name || 'Somebody I have not met yet';

/** `Priya may change and submit it until 12 February 2027` */
export const letPastLine = (holding: Holding, until: string): string =>
  `${nameOf(holding)} may ${scopeTextFor(holding) ?? 'see it'} until ${longDay(until)}`;

export const exceptionCard = ({
  trust,
  people,
  quarters,
  given,
  form,
  problems = {},
  note = '',
}: ExceptionView): Card =>
  exception({
    note,
    place: trust.name,
    lines: [
      ...given.map(({ holding, until }) => `${letPastLine(holding, until)}.`),
      ...(people.length
        ? []
        : ['Nobody is named yet who may send the return. A facilitator names somebody with “roles”.']),
    ].map((text) => ({ text })),
    trusts: [],
    people: peopleChoices(people.map((one) => ({ id: keyOfPerson(one), name: nameOf(one), value: keyOfPerson(one) }))),
    quarters: quarters.map((one) => ({ title: quarterName(one), value: one })),
    values: form,
    problems: { ...NOTHING, chosen: '', ...problems },
    actions: people.length
      ? [button('Give the exception', 'returns.give-exception', { trust: trust.id }, 'positive')]
      : [],
  });

/** For cards of others. */
export const letPastButton = (quarter: string, trust: string): Button =>
  button('Let somebody past the lock', 'returns.exception', { quarter, trust }, 'quiet');

export const letPastCard = (quarter: string, until: string, may: ExceptionScope): Card =>
  messageCard({
    heading: `You may ${may.fillIn ? 'change' : 'sign off'} a locked return`,
    lines: [
      `The return for ${quarterName(quarter)} is locked. An exception was made for you: you may ${scopeText(may) ?? 'see it'} until ${longDay(until)}.`,
    ],
    actions: [button('Open the return', 'returns.show', { quarter }, 'positive')],
  });
