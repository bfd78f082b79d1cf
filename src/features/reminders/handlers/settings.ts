// Whether an Alliance's reminders are sent, and their words.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { dayOf } from '../../../dates.ts';
import { MOST_WHY } from '../../organisations/domain/settings-form.ts';
import { OrganisationId } from '../../organisations/domain/organisation.ts';
import { keptAlliance } from '../alliances.ts';
import { reminderSettingsCard, wordingCard, type WordingForm } from '../cards/settings.ts';
import { ReminderStep } from '../domain/plan.ts';
import { wordsInForce, type ReminderSettings } from '../domain/settings.ts';
import { wordingOf, wordingProblems } from '../domain/wording.ts';
import type { ReminderNeeds } from '../needs.ts';

const RIGHT = 'set the reminders';
const WORDS = /^(?:(?:the|our) )?reminder (?:settings|words|wording)$/i;
const typed = z.string().max(4000).default('');
const About = z.object({ alliance: OrganisationId.optional() });
const Turned = z.object({ alliance: OrganisationId, version: z.number().int(), isOn: z.boolean(), why: typed });
const Chosen = z.object({ alliance: OrganisationId, step: ReminderStep.default('opens') });
const Versioned = Chosen.extend({ version: z.number().int() });
const Worded = Versioned.extend({ heading: typed, text: typed, why: typed });

const UNCHANGED = 'Nothing was changed: please check what is marked below.';
const LATE = 'Somebody else changed it in the meantime, and nothing was saved. Press Save again to save yours.';

export function reminderSettingsRoutes({ organisations, reminders }: ReminderNeeds): Route[] {
  const allianceNamed = async (id: string | undefined, asking: Asking) =>
    keptAlliance(await organisations.current(), id, asking);

  const draw = async (
    { alliance, step }: z.output<typeof Chosen>,
    asking: Asking,
    view: { form?: WordingForm; problems?: Record<string, string>; note?: string; kept?: ReminderSettings } = {},
  ): Promise<Reply> => {
    const named = await allianceNamed(alliance, asking);
    const [kept, rules] = await Promise.all([
      view.kept ?? reminders.settingsOf(named.id),
      organisations.rulesOfAlliance(named.id),
    ]);
    const form = view.form ?? { ...wordsInForce(kept, step).value, why: '' };
    return { card: wordingCard(named, step, kept, { ...view, form, rules, today: dayOf(asking.at) }) };
  };

  return [
    route('reminders.settings', { right: RIGHT, words: WORDS, input: About }, async ({ alliance }, asking) => {
      const one = await allianceNamed(alliance, asking);
      return { card: reminderSettingsCard(one, await reminders.settingsOf(one.id)) };
    }),
    route('reminders.turn', { right: RIGHT, input: Turned }, async ({ alliance, isOn, version, why }, asking) => {
      const one = await allianceNamed(alliance, asking);
      const problem = whyProblem(why);
      if (problem)
        return {
          card: reminderSettingsCard(one, await reminders.settingsOf(one.id), { note: UNCHANGED, why, problem }),
        };
      const { settings, isSaved } = await reminders.turn(one.id, isOn, { version, why: why.trim() }, asking);
      if (!isSaved)
        return { card: reminderSettingsCard(one, settings, { note: LATE.replace('Save', 'the button'), why }) };
      return { card: reminderSettingsCard(one, settings, { note: `Saved: reminders are ${isOn ? 'on' : 'off'}.` }) };
    }),
    route('reminders.wording', { right: RIGHT, input: Chosen }, (chosen, asking) => draw(chosen, asking)),
    route('reminders.preview', { right: RIGHT, input: Worded, leftOut: 'empty' }, (worded, asking) => {
      const form = formOf(worded);
      return draw(worded, asking, { form, problems: problemsOf(form) });
    }),
    route('reminders.save-wording', { right: RIGHT, input: Worded, leftOut: 'empty' }, async (worded, asking) => {
      const { alliance, step } = worded;
      const form = formOf(worded);
      const problems = problemsOf(form);
      if (Object.keys(problems).length) return draw(worded, asking, { form, problems });
      const { id } = await allianceNamed(alliance, asking);
      const { settings, isSaved } = await reminders.word(id, { step, words: wordingOf(form) }, worded, asking);
      if (!isSaved) return draw(worded, asking, { form, note: LATE, kept: settings });
      return draw(worded, asking, { note: 'Saved. From now on this reminder has these words.', kept: settings });
    }),
    route('reminders.default-wording', { right: RIGHT, input: Versioned }, async (chosen, asking) => {
      const { id } = await allianceNamed(chosen.alliance, asking);
      const saved = await reminders.word(id, { step: chosen.step }, { version: chosen.version, why: '' }, asking);
      const note = saved.isSaved
        ? 'Put back to the default.'
        : 'Somebody else changed it in the meantime: this is how it is now.';
      return draw(chosen, asking, { note, kept: saved.settings });
    }),
  ];
}

const formOf = ({ heading, text, why }: WordingForm): WordingForm => ({
  ...wordingOf({ heading, text }),
  why: why.trim(),
});
const whyProblem = (why: string): string =>
  why.length > MOST_WHY ? `shorten this to ${MOST_WHY} characters; it has ${why.length}.` : '';
function problemsOf(form: WordingForm): Record<string, string> {
  const why = whyProblem(form.why);
  return { ...wordingProblems(form), ...(why && { why }) };
}
