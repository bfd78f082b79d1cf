// What an Alliance sets about its returns: their days, and how each figure is counted.
import { z } from 'zod';
import { route, type Route } from '../../../bot/turn.ts';
import { METRICS } from '../../returns/domain/metrics.ts';
import { settingsCard } from '../cards/settings.ts';
import { formOfSettings, settingsProblems, settingsWith, type SettingsForm } from '../domain/settings-form.ts';
import { AboutAlliance, openAllianceForm, SentForm, TypedText } from './alliance-form.ts';
import { RIGHT } from './list.ts';
import type { OrganisationNeeds } from './needs.ts';

const Sent = SentForm.extend({
  dueAfter: TypedText,
  closesAfter: TypedText,
  daysOff: TypedText,
  rolesAre: TypedText,
}).catchall(z.unknown());
type Sent = z.infer<typeof Sent>;

const VERBS = { check: 'organisations.check-settings', save: 'organisations.save-settings' };
const WORDS = /^((our|the) )?alliance settings$/i;

export function allianceSettingsRoutes(needs: OrganisationNeeds): Route[] {
  const { show, check, save } = openAllianceForm(needs, {
    verbs: VERBS,
    formIn,
    formOf: formOfSettings,
    problemsIn: settingsProblems,
    settingsWith,
    draw: settingsCard,
  });
  return [
    route('organisations.settings', { right: RIGHT, words: WORDS, input: AboutAlliance }, show),
    route(VERBS.check, { right: RIGHT, input: Sent }, check),
    route(VERBS.save, { right: RIGHT, input: Sent }, save),
  ];
}

const formIn = ({ dueAfter, closesAfter, daysOff, rolesAre, why, ...sent }: Sent): SettingsForm => ({
  dueAfter,
  closesAfter,
  daysOff,
  rolesAre,
  why,
  bases: basesIn(sent),
});

/** The choices come under names of their own: `basis-rolesMapped`. */
const basesIn = (sent: Record<string, unknown>): SettingsForm['bases'] =>
  Object.fromEntries(
    METRICS.flatMap(({ id }) => {
      const value = sent[`basis-${id}`];
      return typeof value === 'string' ? [[id, value]] : [];
    }),
  );
