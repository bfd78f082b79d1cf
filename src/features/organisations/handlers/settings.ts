// What an Alliance sets about its returns.
import { z } from 'zod';
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { METRICS } from '../../returns/domain/metrics.ts';
import { settingsCard } from '../cards/settings.ts';
import { formOfSettings, settingsProblems, type SettingsForm } from '../domain/settings-form.ts';
import { OrganisationId, type Organisation } from '../domain/organisation.ts';
import { RIGHT } from './list.ts';
import { organisationKeptBy, type OrganisationNeeds } from './needs.ts';

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
  })
  .catchall(z.unknown());

const LATE = 'Somebody else changed it in the meantime, and nothing was saved. Press Save again to save yours.';
const WHICH =
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
  route('organisations.save-settings', { right: RIGHT, input: Saved }, saveSettings(needs)),
];

const showSettings =
  (needs: OrganisationNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const wanted = id ?? asking.trustId;
    if (!wanted || (!id && !asking.roles?.includes('alliance lead'))) throw new Refusal(WHICH);
    const alliance = await allianceNamed(needs, wanted, asking);
    const kept = await needs.settings.of(alliance.id);
    return { card: settingsCard(alliance, kept, { form: formOfSettings(kept) }) };
  };

const saveSettings =
  (needs: OrganisationNeeds) =>
  async ({ id, version, ...sent }: z.infer<typeof Saved>, asking: Asking): Promise<Reply> => {
    const { settings } = needs;
    const alliance = await allianceNamed(needs, id, asking);
    const { dueAfter, closesAfter, daysOff, rolesAre, why } = sent;
    const form = { dueAfter, closesAfter, daysOff, rolesAre, why, bases: basesIn(sent) };
    const problems = settingsProblems(form);
    if (Object.keys(problems).length)
      return { card: settingsCard(alliance, await settings.of(id), { form, problems }) };
    const { settings: after, isSaved } = await settings.save(id, form, version, asking);
    if (!isSaved) return { card: settingsCard(alliance, after, { form, note: LATE }) };
    return { card: settingsCard(alliance, after, { form: formOfSettings(after), note: 'Saved.' }) };
  };

async function allianceNamed({ organisations }: OrganisationNeeds, id: string, asking: Asking): Promise<Organisation> {
  const one = organisationKeptBy(await organisations.current(), id, asking);
  if (one.kind !== 'alliance') throw new Refusal(NOT_YOURS);
  return one;
}
