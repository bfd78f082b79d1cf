// What a course may not ask of somebody, and whom it must be open to.
import { demandsIn } from '../../src/reading/demands.ts';
import { understand } from '../../src/reading/understand.ts';

it.each<[string, ReturnType<typeof demandsIn>]>([
  [' nothing with an exam ', { isUncredited: true }],
  [' without any academic credits ', { isUncredited: true }],
  [' i would avoid essays ', { isUncredited: true }],
  [' need not be academic ', {}],
  [' no need for credits ', {}],
  [' no idea how many credits ', {}],
  [' a module with credits ', {}],
  [' one for the whole team ', { isForEverybody: true }],
  [' every member of our department ', { isForEverybody: true }],
  [' all staff in the unit ', { isForEverybody: true }],
  [' everybody on the ward ', { isForEverybody: true }],
  [' the whole team of physios ', {}],
  [' the team ', {}],
  [' only three months into oncology ', { experience: 3 }],
  [' qualified as a nurse eight months ago ', { experience: 8 }],
  [' been on the unit ten weeks ', { experience: 2.5 }],
  [' a year in post ', { experience: 12 }],
  [' 11 yrs in post ', {}],
  [' two years in post ', {}],
  [' without experience ', { experience: 0 }],
  [' which dont ask for half a year in cancer care ', { experience: 0 }],
  [' a course of two months ', {}],
])('%s: %j', (text, demands) => expect(demandsIn(text)).toEqual(demands));

it('what is for everybody is at no level', () =>
  expect(understand('one link for the entire department, porters to matrons').level).toBeUndefined());
