import { Notice } from '../../src/outbox/notice.ts';
import { waitsForForm } from '../../src/outbox/rules.ts';
import { NOW } from '../support/builders.ts';

const ago = (seconds: number | undefined) =>
  seconds === undefined ? undefined : new Date(NOW.getTime() - seconds * 1000).toISOString();

it.each<[string, shown: number | undefined, waited: number | undefined, waits: boolean]>([
  ['no form is open', undefined, undefined, false],
  ['a form was shown just now', 0, undefined, true],
  ['a form was shown 59 seconds ago', 59, undefined, true],
  ['a form was shown a minute ago', 60, undefined, false],
  ['it has waited 59 seconds, and another form was opened', 5, 59, true],
  ['it has waited a minute, and another form was opened', 5, 60, false],
  ['the form was sent back while it waited', undefined, 10, false],
])('a notice waits or goes: %s', (_what, shown, waited, waits) => {
  const notice = Notice.parse({
    id: 'n',
    kind: 'k',
    about: 'a',
    to: 'p',
    tenantId: 't',
    outcomeKey: 'o',
    waitsSince: ago(waited),
  });
  expect(waitsForForm(notice, ago(shown), NOW)).toBe(waits);
});
