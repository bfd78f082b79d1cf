// The first step, where goals were agreed before: how each went, and whether it is carried on.
import { choice, line, type FieldTexts, type FormField } from './fields.ts';
import { chosenIn } from './step-options.ts';
import { wordsIn, type StepKind } from './step-kind.ts';

export const LAST_GOALS = 'last-goals';
export const OUTCOMES = { done: 'Done', partly: 'Partly', not: 'Not' };

export const outcomeField = (number: number): string => `outcome${number}`;
export const whyField = (number: number): string => `why${number}`;
export const carryField = (number: number): string => `carry${number}`;

/** What is done is not carried on, whatever the switch says. */
export const isCarriedOn = (typed: FieldTexts, number: number): boolean =>
  typed[carryField(number)] === 'true' && typed[outcomeField(number)] !== 'done';

export const lastGoals: StepKind = {
  name: () => 'Last year’s goals',
  brief: () => 'Last goals',
  fields: ({ lastGoals: all = [] }) =>
    all.flatMap(({ number }): FormField[] => [
      choice(outcomeField(number), Object.keys(OUTCOMES), 'Say how it went.'),
      line(whyField(number)),
      choice(carryField(number), ['true', 'false']),
    ]),
  lines: (typed, { lastGoals: all = [] }) =>
    all.flatMap(({ number, goal }): [string, string][] => [
      [`Goal ${number}`, goal],
      [
        'How it went',
        [
          chosenIn(OUTCOMES, typed[outcomeField(number)]),
          wordsIn(typed, whyField(number)),
          isCarriedOn(typed, number) ? 'Carried on' : '',
        ]
          .filter(Boolean)
          .join('. '),
      ],
    ]),
};
