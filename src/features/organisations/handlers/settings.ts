// What an Alliance sets about its returns.
import { z } from 'zod';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { METRICS } from '../../returns/domain/metrics.ts';
import { button } from '../../../cards/buttons.ts';
import { dayOf } from '../../../dates.ts';
import { whatChangesCard } from '../cards/definitions.ts';
import { settingsCard } from '../cards/settings.ts';
import { formOfSettings, settingsProblems, settingsWith, type SettingsForm } from '../domain/settings-form.ts';
import { whatChanges } from '../domain/what-changes.ts';
import { OrganisationId } from '../domain/organisation.ts';
import { RIGHT } from './list.ts';
import { allianceNamed, type OrganisationNeeds } from './needs.ts';

const typed = z.string().trim().max(1000).default('');
const About = z.object({ id: OrganisationId.optional() });
const Saved = z
  .object({
    id: OrganisationId,
    version: z.number().int(),
    dueAfter: typed,
    closesAfter: typed,
    daysOff: typed,
    rolesAre: typed,
    why: typed,
    isBack: z.boolean().optional(),
  })
  .catchall(z.unknown());

export const LATE_SETTINGS =
  'Somebody else changed it in the meantime, and nothing was saved. Press Save again to save yours.';
export const WHICH_ALLIANCE =
  'We do not know which Alliance this is about. Type “organisations”, open the Alliance, and press “Returns: what is set”.';

/** The choices come under names of their own: `basis-rolesMapped`. */
const basesIn = (sent: Record<string, unknown>): SettingsForm['bases'] =>
  Object.fromEntries(
    METRICS.flatMap(({ id }) => {
      const value = sent[`basis-${id}`];
      return typeof value === 'string' ? [[id, value]] : [];
    }),
  );

export const allianceSettingsRoutes = (needs: OrganisationNeeds): Route[] => [
  route(
    'organisations.settings',
    { right: RIGHT, words: /^((our|the) )?alliance settings$/i, input: About },
    showSettings(needs),
  ),
  route('organisations.check-settings', { right: RIGHT, input: Saved }, checkSettings(needs)),
  route('organisations.save-settings', { right: RIGHT, input: Saved }, saveSettings(needs)),
];

const showSettings =
  (needs: OrganisationNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const wanted = id ?? asking.trustId;
    if (!wanted || (!id && !asking.roles?.includes('alliance lead'))) throw new Refusal(WHICH_ALLIANCE);
    const alliance = await allianceNamed(needs, wanted, asking);
    const kept = await needs.settings.of(alliance.id);
    return { card: settingsCard(alliance, kept, { form: formOfSettings(kept) }) };
  };

type Sent = z.infer<typeof Saved>;
function formIn({ dueAfter, closesAfter, daysOff, rolesAre, why, ...sent }: Sent): SettingsForm {
  return { dueAfter, closesAfter, daysOff, rolesAre, why, bases: basesIn(sent) };
}

/** What was typed is shown again where it is wrong, or `isBack`; otherwise what it will change, before it is saved. */
const checkSettings =
  (needs: OrganisationNeeds) =>
  async (sent: Sent, asking: Asking): Promise<Reply> => {
    const { id, isBack, ...typed } = sent;
    const alliance = await allianceNamed(needs, id, asking);
    const kept = await needs.settings.of(id);
    const form = formIn(sent);
    const problems = settingsProblems(form);
    if (isBack || Object.keys(problems).length) return { card: settingsCard(alliance, kept, { form, problems }) };
    const lines = whatChanges(kept, settingsWith(kept, form, asking.person, asking.at), dayOf(asking.at));
    if (!lines.length) return saveSettings(needs)(sent, asking);
    return {
      card: whatChangesCard(alliance, lines, [
        button('Save it', 'organisations.save-settings', { id, ...typed }, 'positive'),
        button('Back to the form', 'organisations.check-settings', { id, ...typed, isBack: true }, 'quiet'),
      ]),
    };
  };

const saveSettings =
  (needs: OrganisationNeeds) =>
  async (sent: Sent, asking: Asking): Promise<Reply> => {
    const { settings } = needs;
    const { id, version } = sent;
    const alliance = await allianceNamed(needs, id, asking);
    const form = formIn(sent);
    const problems = settingsProblems(form);
    if (Object.keys(problems).length)
      return { card: settingsCard(alliance, await settings.of(id), { form, problems }) };
    const { settings: after, isSaved } = await settings.save(id, version, asking, (before) =>
      settingsWith(before, form, asking.person, asking.at),
    );
    if (!isSaved) return { card: settingsCard(alliance, after, { form, note: LATE_SETTINGS }) };
    return { card: settingsCard(alliance, after, { form: formOfSettings(after), note: 'Saved.' }) };
  };
