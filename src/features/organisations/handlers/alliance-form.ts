// A form in which an Alliance sets something: shown as it stands, checked with what it will change, then saved.
import { z } from 'zod';
import { Refusal } from '../../../bot/refusal.ts';
import type { Asking, Card, Person, Reply } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { dayOf } from '../../../dates.ts';
import { whatChangesCard } from '../cards/definitions.ts';
import type { AllianceSettings } from '../domain/alliance-settings.ts';
import { OrganisationId, type Organisation } from '../domain/organisation.ts';
import { whatChanges } from '../domain/what-changes.ts';
import { allianceNamed, type OrganisationNeeds } from './needs.ts';

const LATE = 'Somebody else changed it in the meantime, and nothing was saved. Press Save again to save yours.';
const WHICH_ALLIANCE =
  'I do not know which Alliance this is about. Type “organisations”, open the Alliance, and press “Returns: what is set”.';

export const TypedText = z.string().trim().max(1000).default('');
export const AboutAlliance = z.object({ id: OrganisationId.optional() });
/** What every such form sends besides its own fields; `isBack`: from the card that says what will change. */
export const SentForm = z.object({
  id: OrganisationId,
  version: z.number().int(),
  why: TypedText,
  isBack: z.boolean().optional(),
});
type SentForm = z.infer<typeof SentForm>;

interface AllianceForm<Sent extends SentForm, Form, Problems extends object> {
  verbs: { check: string; save: string };
  formIn(sent: Sent): Form;
  formOf(kept: AllianceSettings): Form;
  /** Without anything in it where nothing is wrong. */
  problemsIn(form: Form): Problems;
  settingsWith(before: AllianceSettings, form: Form, by: Person, at: Date): AllianceSettings;
  draw(alliance: Organisation, kept: AllianceSettings, view: { form: Form; problems?: Problems; note?: string }): Card;
}

export function openAllianceForm<Sent extends SentForm, Form, Problems extends object>(
  needs: OrganisationNeeds,
  { verbs, formIn, formOf, problemsIn, settingsWith, draw }: AllianceForm<Sent, Form, Problems>,
) {
  const { settings } = needs;
  const isWrong = (problems: Problems): boolean => Object.keys(problems).length > 0;

  const show = async ({ id }: z.infer<typeof AboutAlliance>, asking: Asking): Promise<Reply> => {
    const wanted = id ?? asking.trustId;
    if (!wanted || (!id && !asking.roles?.includes('alliance lead'))) throw new Refusal(WHICH_ALLIANCE);
    const alliance = await allianceNamed(needs, wanted, asking);
    const kept = await settings.of(alliance.id);
    return { card: draw(alliance, kept, { form: formOf(kept) }) };
  };

  /** What was typed is shown again where it is wrong, or `isBack`; otherwise what it will change, before it is saved. */
  const check = async (sent: Sent, asking: Asking): Promise<Reply> => {
    const { isBack, ...typed } = sent;
    const alliance = await allianceNamed(needs, sent.id, asking);
    const kept = await settings.of(sent.id);
    const form = formIn(sent);
    const problems = problemsIn(form);
    if (isBack || isWrong(problems)) return { card: draw(alliance, kept, { form, problems }) };
    const lines = whatChanges(kept, settingsWith(kept, form, asking.person, asking.at), dayOf(asking.at));
    if (!lines.length) return save(sent, asking);
    return {
      card: whatChangesCard(alliance, lines, [
        button('Save it', verbs.save, typed, 'positive'),
        button('Back to the form', verbs.check, { ...typed, isBack: true }, 'quiet'),
      ]),
    };
  };

  const save = async (sent: Sent, asking: Asking): Promise<Reply> => {
    const { id, version } = sent;
    const alliance = await allianceNamed(needs, id, asking);
    const form = formIn(sent);
    const problems = problemsIn(form);
    if (isWrong(problems)) return { card: draw(alliance, await settings.of(id), { form, problems }) };
    const { settings: after, isSaved } = await settings.save(id, version, asking, (before) =>
      settingsWith(before, form, asking.person, asking.at),
    );
    if (!isSaved) return { card: draw(alliance, after, { form, note: LATE }) };
    return { card: draw(alliance, after, { form: formOf(after), note: 'Saved.' }) };
  };

  return { show, check, save };
}
