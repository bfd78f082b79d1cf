// Who may set a group up, what was typed into its form, and who is told of its channel.
import { isSetUp, peopleOf, SteeringGroup } from '../../../../src/features/steering-group/domain/group.ts';
import { formOf, isMember, setUpFrom, type SetUpForm } from '../../../../src/features/steering-group/domain/set-up.ts';

const person = (id: string, tenantId = 't') => ({ tenantId, id, name: id.toUpperCase() });
const [ana, ben, cem] = [person('ana'), person('ben'), person('cem')];
const PEOPLE = [ana, ben, cem];
const FORM: SetUpForm = {
  kind: 'trust',
  trust: 'RHM',
  chair: '',
  clinicalLead: '',
  facilitators: '',
  submitters: 't|ana',
  signer: '',
  everyWeeks: '12',
  quorum: '5',
  showsNumbers: 'false',
};
const setUp = {
  kind: 'trust',
  chair: undefined,
  clinicalLead: undefined,
  facilitators: [],
  submitters: [ana],
  signer: undefined,
  everyWeeks: 12,
  quorum: 5,
  showsNumbers: false,
};

it.each<[string, Partial<SetUpForm>, object]>([
  ['the least', {}, {}],
  [
    'everybody, with spaces between',
    {
      chair: ' t|ben ',
      clinicalLead: 't|cem',
      facilitators: 't|ben, t|cem',
      submitters: 't|cem,t|ana',
      signer: 't|ben',
    },
    { chair: ben, clinicalLead: cem, facilitators: [ben, cem], submitters: [cem, ana], signer: ben },
  ],
  [
    'whoever was not on the card is left out',
    { chair: 't|dan', facilitators: 'other|ana,t|ben', submitters: 't|dan,t|ana' },
    { facilitators: [ben], submitters: [ana] },
  ],
  ['the least numbers', { everyWeeks: '1', quorum: ' 1 ' }, { everyWeeks: 1, quorum: 1 }],
  ['the most', { everyWeeks: '52', quorum: '50' }, { everyWeeks: 52, quorum: 50 }],
  ['full-width digits', { everyWeeks: '１２', quorum: '５' }, {}],
  ['another kind, that shows numbers', { kind: 'board', showsNumbers: 'true' }, { kind: 'board', showsNumbers: true }],
])('takes %s', (_what, typed, made) =>
  expect(setUpFrom({ ...FORM, ...typed }, PEOPLE)).toEqual({ setUp: { ...setUp, ...made } }),
);

it.each<[string, Partial<SetUpForm>, string[]]>([
  ['no kind', { kind: '' }, ['kind']],
  ['no organisation', { trust: '' }, ['trust']],
  ['nobody who submits', { submitters: '' }, ['submitters']],
  ['only somebody who was not on the card', { submitters: 't|dan' }, ['submitters']],
  ['no weeks', { everyWeeks: '0' }, ['everyWeeks']],
  ['more weeks than a year', { everyWeeks: '53' }, ['everyWeeks']],
  ['weeks that are no number', { everyWeeks: '12 weeks' }, ['everyWeeks']],
  ['a number behind words', { quorum: 'about 5' }, ['quorum']],
  ['half a person', { quorum: '2.5' }, ['quorum']],
  ['nobody', { quorum: '0' }, ['quorum']],
  ['more than fifty', { quorum: '51' }, ['quorum']],
  [
    'nothing at all',
    { kind: '', trust: '', submitters: '', everyWeeks: '', quorum: '' },
    ['everyWeeks', 'kind', 'quorum', 'submitters', 'trust'],
  ],
])('asks again about %s', (_what, typed, fields) => {
  const found = setUpFrom({ ...FORM, ...typed }, PEOPLE);
  expect('problems' in found && Object.keys(found.problems).sort()).toEqual(fields);
});

it('the form shows what is kept, and what it shows is kept again', () => {
  expect(formOf(SteeringGroup.parse({}), 'RHM')).toEqual({ ...FORM, submitters: '' });
  const form = {
    ...FORM,
    chair: 't|ben',
    facilitators: 't|ben,t|cem',
    submitters: 't|ana,t|cem',
    signer: 't|cem',
    showsNumbers: 'true',
  };
  const made = setUpFrom(form, PEOPLE);
  expect('setUp' in made && formOf(SteeringGroup.parse(made.setUp), 'RHM')).toEqual(form);
});

it.each([
  ['one of two', ana, true],
  ['nobody of them', person('dan'), false],
  ['the same id in another tenant', person('ana', 'other'), false],
])('is a member of the team: %s', (_who, one, is) => expect(isMember(one, [ben, ana])).toBe(is));

it('those who are told: facilitators, chair, submitters, each once; the same id in another tenant is somebody else', () => {
  const group = SteeringGroup.parse({
    chair: ana,
    clinicalLead: person('dan'),
    facilitators: [ben, ana],
    submitters: [cem, ben, person('ben', 'other')],
    signer: person('eve'),
  });
  expect(peopleOf(group)).toEqual([ben, ana, cem, person('ben', 'other')]);
  expect(peopleOf(SteeringGroup.parse({ submitters: [cem] }))).toEqual([cem]);
  expect(peopleOf(SteeringGroup.parse({ chair: ana }))).toEqual([ana]);
});

it('is set up when it has a channel', () => {
  expect(isSetUp(SteeringGroup.parse({}))).toBe(false);
  expect(isSetUp(SteeringGroup.parse({ channel: { tenantId: 't', teamId: 'team', id: 'channel' } }))).toBe(true);
});
