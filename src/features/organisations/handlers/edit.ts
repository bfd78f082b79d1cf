// One organisation is added, changed, or said to have taken over from another.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { editCard, takeOverCard } from '../cards/edit.ts';
import {
  problemsWith,
  put,
  takeOver,
  undoTakeOver,
  type OrganisationForm,
  type OrganisationProblems,
} from '../domain/changes.ts';
import { organisationForm } from '../domain/form.ts';
import { organisationByCode, organisationIn, search, type Directory } from '../domain/directory.ts';
import { allianceOf, organisationsKeptBy } from '../domain/keeping.ts';
import { OrganisationId } from '../domain/organisation.ts';
import type { ChangedRecord } from '../repository.ts';
import { OrganisationInput, RIGHT, showOrganisation } from './list.ts';
import { organisationIdOf, organisationKeptBy, type OrganisationNeeds } from './needs.ts';

const typed = z.string().trim().max(3000).default('');
const Form = z.object({
  name: typed,
  odsCode: typed,
  kind: typed,
  alliance: typed,
  from: typed,
  to: typed,
  sends: typed,
  sendsFrom: typed,
  sendsTo: typed,
  contacts: typed,
});
const Saved = Form.extend({ id: OrganisationId, version: z.number().int() });
const TAKEN = 'another organisation has this code: look for it in the list.';
const LATE =
  'Somebody else changed it in the meantime, and nothing was saved. What you typed is below: press Save again to save it.';

const alliancesFor = (directory: Directory, asking: Asking): Directory =>
  organisationsKeptBy(asking, directory)
    .filter(({ kind }) => kind === 'alliance')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));

/** A lead keeps to the own Alliance. */
function leadProblems({ alliance, kind }: OrganisationForm, id: string, asking: Asking): OrganisationProblems {
  const own = allianceOf(asking);
  if (own === undefined || id === own) return {};
  if (kind === 'alliance') return { kind: 'only an administrator adds an Alliance.' };
  return alliance === own ? {} : { alliance: 'choose your own Alliance.' };
}

const TakenOver = OrganisationInput.extend({ predecessor: typed, on: typed });
const Undone = OrganisationInput.extend({ predecessor: OrganisationId });
const Edited = z.object({ id: OrganisationId.optional() });

export const editRoutes = (needs: OrganisationNeeds): Route[] => [
  route('organisations.editing', { right: RIGHT, words: /^add an? organi[sz]ation$/i, input: Edited }, openForm(needs)),
  route('organisations.save', { right: RIGHT, input: Saved }, save(needs)),
  route('organisations.taking-over', { right: RIGHT, input: OrganisationInput }, askWhich(needs)),
  route('organisations.take-over', { right: RIGHT, input: TakenOver }, linkPredecessor(needs)),
  route('organisations.undo-take-over', { right: RIGHT, input: Undone }, undo(needs)),
];

const form = (
  directory: Directory,
  asking: Asking,
  given: Omit<Parameters<typeof editCard>[0], 'alliances'>,
): Reply => ({
  card: editCard({ ...given, alliances: alliancesFor(directory, asking) }),
});

const openForm =
  ({ organisations, newId }: OrganisationNeeds) =>
  async ({ id }: z.infer<typeof Edited>, asking: Asking): Promise<Reply> => {
    const directory = await organisations.current();
    if (id === undefined)
      return form(directory, asking, {
        id: organisationIdOf(newId()),
        version: 0,
        isNew: true,
        form: { alliance: allianceOf(asking) ?? '' },
      });
    const one = organisationKeptBy(directory, id, asking);
    return form(directory, asking, { id, version: one.version, isNew: false, form: organisationForm(one) });
  };

const save =
  ({ organisations }: OrganisationNeeds) =>
  async ({ id: onCard, version, ...typedForm }: z.infer<typeof Saved>, asking: Asking): Promise<Reply> => {
    const directory = await organisations.current();
    const isNew = version === 0 && !organisationIn(directory, onCard);
    const code = typedForm.odsCode.toUpperCase();
    // What has a code goes by it. Pressed twice, it is there under that code the second time.
    const id = isNew && OrganisationId.safeParse(code).success ? code : onCard;
    if (!isNew) organisationKeptBy(directory, id, asking);
    const problems = { ...problemsWith(typedForm, directory, id), ...leadProblems(typedForm, id, asking) };
    if (Object.keys(problems).length)
      return form(directory, asking, { id: onCard, version, isNew, form: typedForm, problems });
    const changed = await organisations.change(
      {
        doing: isNew ? 'added' : 'changed',
        decide: (now) => put(now, typedForm, { id, version: isNew ? undefined : version }),
      },
      asking,
    );
    const now = organisationIn(changed.directory, id);
    if (changed.change.is === 'late' && isNew)
      return form(directory, asking, { id: onCard, version, isNew, form: typedForm, problems: { odsCode: TAKEN } });
    if (changed.change.is === 'late')
      return form(directory, asking, { id, version: now?.version ?? 0, isNew: false, form: typedForm, note: LATE });
    return outcome(changed, id, asking, 'Saved.');
  };

const askWhich =
  ({ organisations }: OrganisationNeeds) =>
  async ({ id }: z.infer<typeof OrganisationInput>, asking: Asking): Promise<Reply> => ({
    card: takeOverCard(organisationKeptBy(await organisations.current(), id, asking)),
  });

const linkPredecessor =
  ({ organisations }: OrganisationNeeds) =>
  async ({ id, ...values }: z.infer<typeof TakenOver>, asking: Asking): Promise<Reply> => {
    const directory = await organisations.current();
    const one = organisationKeptBy(directory, id, asking);
    const found = predecessorIn(organisationsKeptBy(asking, directory), values.predecessor);
    if ('problem' in found) return { card: takeOverCard(one, values, { predecessor: found.problem }) };
    const link = { successor: id, predecessor: found.id, on: values.on };
    const changed = await organisations.change({ doing: 'took over', decide: (now) => takeOver(now, link) }, asking);
    if (changed.change.is === 'refused') return { card: takeOverCard(one, values, { on: changed.change.reason }) };
    return outcome(changed, id, asking, 'Saved. Nothing was merged.');
  };

const undo =
  ({ organisations }: OrganisationNeeds) =>
  async ({ id, predecessor }: z.infer<typeof Undone>, asking: Asking): Promise<Reply> => {
    organisationKeptBy(await organisations.current(), id, asking);
    const wish = { doing: 'take-over undone', decide: (now: Directory) => undoTakeOver(now, id, predecessor) };
    return outcome(await organisations.change(wish, asking), id, asking, 'It is undone.');
  };

/** By its code, or by a name that only one has. */
function predecessorIn(directory: Directory, text: string): { id: string } | { problem: string } {
  if (!text) return { problem: 'give its name or ODS code.' };
  const byCode = organisationByCode(directory, text);
  const found = byCode ? [byCode] : search(directory, text);
  const [first, ...others] = found;
  if (!first) return { problem: `nothing is called “${text}”. Add it first, or write its ODS code.` };
  return others.length ? { problem: `${found.length} have that name: write the ODS code.` } : { id: first.id };
}

function outcome({ change, directory }: ChangedRecord, id: string, asking: Asking, saved: string): Reply {
  const note = change.is === 'done' ? saved : change.is === 'same' ? 'That is done already.' : undefined;
  return showOrganisation(organisationKeptBy(directory, id, asking), directory, asking, note);
}
