// What an Alliance has set about its reminders, and the words of one of them beside how the channel would see them.
import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { Button, button, Choice, choicesOf } from '../../../cards/buttons.ts';
import { Lines, linesIn } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import type { DeadlineRules } from '../../../calendar/deadlines.ts';
import { meaningOfDefault, SHORT_DEFAULT } from '../../organisations/domain/defaults.ts';
import { basisLine } from '../../organisations/domain/in-words.ts';
import { MOST_WHY } from '../../organisations/domain/settings-form.ts';
import { standingOf, type ReturnStanding } from '../../returns/domain/return.ts';
import { comingQuarter } from '../domain/coming.ts';
import { remindersOf, ReminderStep } from '../domain/plan.ts';
import { REMINDER_NAMES } from '../domain/in-words.ts';
import { isOnIn, wordsInForce, type ReminderSettings } from '../domain/settings.ts';
import { MOST_OF_WORDING, reminderLines, PLACES, type ReminderWords, type WordingProblems } from '../domain/wording.ts';
import { placeTexts } from './reminder.ts';

const Texts = z.record(z.string(), z.string());
const settings = card(
  'reminders/settings',
  z.object({
    note: z.string(),
    alliance: z.string(),
    lines: Lines,
    steps: z.array(Choice),
    why: z.string(),
    problem: z.string(),
    mostWhy: z.number(),
    actions: z.array(Button),
  }),
);
const wording = card(
  'reminders/wording',
  z.object({
    note: z.string(),
    about: z.string(),
    basis: z.string(),
    values: Texts,
    problems: Texts,
    most: z.object({ heading: z.number(), text: z.number(), why: z.number() }),
    places: z.string(),
    previewHeading: z.string(),
    preview: Lines,
    actions: z.array(Button),
  }),
);

interface NamedAlliance {
  id: string;
  name: string;
}

interface SettingsView {
  note?: string;
  /** What was typed, where it was not saved; and what is wrong with it. */
  why?: string;
  problem?: string;
}

export function reminderSettingsCard(
  { id, name }: NamedAlliance,
  kept: ReminderSettings,
  { note = '', why = '', problem = '' }: SettingsView = {},
): Card {
  const isOn = isOnIn(kept);
  const worded = ReminderStep.options.map((step) => ({ step, ...wordsInForce(kept, step) }));
  return settings({
    note,
    alliance: name,
    lines: linesIn([
      `Reminders are ${isOn.value ? 'on' : 'off'} (${basisLine(isOn, SHORT_DEFAULT)})`,
      ...worded.map((one) => `${REMINDER_NAMES[one.step]}: “${one.value.heading}” (${basisLine(one, SHORT_DEFAULT)})`),
      ...meaningOfDefault([isOn, ...worded]),
    ]),
    steps: choicesOf(REMINDER_NAMES),
    why,
    problem,
    mostWhy: MOST_WHY,
    actions: [
      button('Change the words', 'reminders.wording', { alliance: id }, 'positive'),
      button(isOn.value ? 'Switch them off' : 'Switch them on', 'reminders.turn', {
        alliance: id,
        version: kept.version,
        isOn: !isOn.value,
      }),
      button('What would be sent', 'reminders.coming', { alliance: id }, 'quiet'),
    ],
  });
}

export interface WordingForm extends ReminderWords {
  why: string;
}

interface WordingView {
  form: WordingForm;
  problems?: WordingProblems & { why?: string };
  note?: string;
  today: string;
  /** Of the Alliance: an example shows its own days. */
  rules: DeadlineRules;
}

export function wordingCard(
  { id, name }: NamedAlliance,
  step: ReminderStep,
  kept: ReminderSettings,
  { form, problems = {}, note = '', today, rules }: WordingView,
): Card {
  const isRight = !problems.heading && !problems.text;
  const words = wordsInForce(kept, step);
  const data = { alliance: id, step, version: kept.version };
  return wording({
    note,
    about: `${name}: ${REMINDER_NAMES[step].toLowerCase()}`,
    basis: `The words in force: ${basisLine(words)}`,
    values: { ...form },
    problems: { heading: '', text: '', why: '', ...problems },
    most: { ...MOST_OF_WORDING, why: MOST_WHY },
    places: `Filled when it is sent: ${Object.entries(PLACES)
      .map(([place, what]) => `{${place}} is ${what}`)
      .join('; ')}.`,
    previewHeading: form.heading,
    preview: isRight ? linesIn(previewLines(step, form, today, rules)) : [],
    actions: [
      button('Save', 'reminders.save-wording', data, 'positive'),
      button('Preview', 'reminders.preview', data),
      ...(words.set ? [button('Put back to the default', 'reminders.default-wording', data, 'quiet')] : []),
      button('Close without saving', 'reminders.settings', { alliance: id }, 'quiet'),
    ],
  });
}

/** Nobody’s figures: an example, on the day on which this step comes in the quarter that is under way. */
function previewLines(step: ReminderStep, form: ReminderWords, today: string, rules: DeadlineRules): string[] {
  const { quarter, deadlines } = comingQuarter(today, rules);
  const on = remindersOf(deadlines, undefined, rules.daysOff).find((one) => one.step === step)?.on ?? deadlines.opensOn;
  return reminderLines(form, placeTexts('Example NHS Trust', exampleOf(quarter), deadlines, on));
}

const exampleOf = (quarter: string): ReturnStanding => {
  const nothing = standingOf(quarter, undefined);
  return { ...nothing, state: 'draft', done: nothing.outOf - 2, missing: nothing.missing.slice(-2) };
};
