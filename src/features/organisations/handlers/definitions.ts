// What an Alliance means by its words, which figure says who is engaged, and below which number people are hidden.
import { z } from 'zod';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { dayOf } from '../../../dates.ts';
import { METRICS } from '../../returns/domain/metrics.ts';
import { definitionsCard, whatChangesCard } from '../cards/definitions.ts';
import { DefinitionId } from '../domain/alliance-settings.ts';
import {
  definitionsProblems,
  formOfDefinitions,
  settingsWithDefinitions,
  type DefinitionsForm,
} from '../domain/definitions-form.ts';
import { OrganisationId } from '../domain/organisation.ts';
import { whatChanges } from '../domain/what-changes.ts';
import { RIGHT } from './list.ts';
import { allianceNamed, type OrganisationNeeds } from './needs.ts';
import { LATE_SETTINGS, WHICH_ALLIANCE } from './settings.ts';

const typed = z.string().trim().max(1000).default('');
const About = z.object({ id: OrganisationId.optional() });
/** The words come as `means-accredited`, what is a stock as `flow-rolesMapped`. */
const Sent = z
  .object({
    id: OrganisationId,
    version: z.number().int(),
    engagedAs: typed,
    threshold: typed,
    why: typed,
    isBack: z.boolean().optional(),
  })
  .catchall(z.unknown());
type Sent = z.infer<typeof Sent>;

const WORDS = /^(?:(?:the|our|alliance) )?definitions$/i;

export const definitionRoutes = (needs: OrganisationNeeds): Route[] => [
  route('organisations.definitions', { right: RIGHT, words: WORDS, input: About }, showDefinitions(needs)),
  route('organisations.check-definitions', { right: RIGHT, input: Sent }, checkDefinitions(needs)),
  route('organisations.save-definitions', { right: RIGHT, input: Sent }, saveDefinitions(needs)),
];

const textIn = (value: unknown): string => typed.safeParse(value).data ?? '';

const formIn = ({ engagedAs, threshold, why, ...sent }: Sent): DefinitionsForm => ({
  engagedAs,
  threshold,
  why,
  definitions: {
    cancerWorkforce: textIn(sent['means-cancerWorkforce']),
    activeAccount: textIn(sent['means-activeAccount']),
    accredited: textIn(sent['means-accredited']),
    engaged: textIn(sent['means-engaged']),
  } satisfies Record<DefinitionId, string>,
  flows: Object.fromEntries(METRICS.map(({ id }) => [id, textIn(sent[`flow-${id}`])])),
});

const showDefinitions =
  (needs: OrganisationNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const wanted = id ?? asking.trustId;
    if (!wanted || (!id && !asking.roles?.includes('alliance lead'))) throw new Refusal(WHICH_ALLIANCE);
    const alliance = await allianceNamed(needs, wanted, asking);
    const kept = await needs.settings.of(alliance.id);
    return { card: definitionsCard(alliance, kept, { form: formOfDefinitions(kept) }) };
  };

/** What was typed is shown again where it is wrong, or `isBack`; otherwise what it will change, before it is saved. */
const checkDefinitions =
  (needs: OrganisationNeeds) =>
  async (sent: Sent, asking: Asking): Promise<Reply> => {
    const { id, isBack, ...rest } = sent;
    const alliance = await allianceNamed(needs, id, asking);
    const kept = await needs.settings.of(id);
    const form = formIn(sent);
    const problems = definitionsProblems(form);
    if (isBack || problems.length) return { card: definitionsCard(alliance, kept, { form, problems }) };
    const lines = whatChanges(kept, settingsWithDefinitions(kept, form, asking.person, asking.at), dayOf(asking.at));
    if (!lines.length) return saveDefinitions(needs)(sent, asking);
    return {
      card: whatChangesCard(alliance, lines, [
        button('Save it', 'organisations.save-definitions', { id, ...rest }, 'positive'),
        button('Back to the form', 'organisations.check-definitions', { id, ...rest, isBack: true }, 'quiet'),
      ]),
    };
  };

const saveDefinitions =
  (needs: OrganisationNeeds) =>
  async (sent: Sent, asking: Asking): Promise<Reply> => {
    const { id, version } = sent;
    const alliance = await allianceNamed(needs, id, asking);
    const form = formIn(sent);
    const problems = definitionsProblems(form);
    if (problems.length) return { card: definitionsCard(alliance, await needs.settings.of(id), { form, problems }) };
    const { settings: after, isSaved } = await needs.settings.save(id, version, asking, (before) =>
      settingsWithDefinitions(before, form, asking.person, asking.at),
    );
    if (!isSaved) return { card: definitionsCard(alliance, after, { form, note: LATE_SETTINGS }) };
    return { card: definitionsCard(alliance, after, { form: formOfDefinitions(after), note: 'Saved.' }) };
  };
