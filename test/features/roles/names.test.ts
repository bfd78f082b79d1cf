// What people are called whom only the settings name: asked for now and then, and not at every look.
import type { PersonKey } from '../../../src/bot/person-key.ts';
import { nameLookup } from '../../../src/features/roles/names.ts';
import { strangerProfile } from '../../../src/features/people/domain.ts';
import { alex, NOW, sam } from '../../support/builders.ts';

const after = (minutes: number) => ({ person: sam, at: new Date(NOW.getTime() + minutes * 60_000) });
let name: string;
let nameOf: ReturnType<typeof nameLookup>;
beforeEach(() => {
  name = 'Alex Before';
  nameOf = nameLookup({ find: async (person: PersonKey) => ({ ...strangerProfile(person), name }) });
});

it.each([
  ['within ten minutes', after(9), 'Alex Before'],
  ['after ten minutes', after(10), 'Alex After'],
  ['where nobody says when', undefined, 'Alex After'],
])('a name that has changed, %s', async (_when, asking, expected) => {
  expect(await nameOf(alex, after(0))).toBe('Alex Before');
  name = 'Alex After';
  expect(await nameOf(alex, asking)).toBe(expected);
});

it('knows who asks by what they are called now', async () => expect(await nameOf(sam, after(0))).toBe(sam.name));
