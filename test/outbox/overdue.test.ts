// What is due and does not go is told by the log, and by nothing else.
import { Notice } from '../../src/outbox/notice.ts';
import { openOverdue } from '../../src/outbox/overdue.ts';
import { NOW, priya } from '../support/builders.ts';

const aNotice = (change: Partial<Notice> = {}) => ({
  partition: 'DEMO',
  notice: Notice.parse({
    id: 'DEMO.x|1|shared',
    kind: 'appraisals.shared',
    about: 'DEMO.x',
    to: { person: { tenantId: priya.tenantId, id: priya.id } },
    outcomeKey: 'x',
    ...change,
  }),
});
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const looks = (...found: [minutes: number, ReturnType<typeof aNotice>[]][]) => {
  const lines: object[] = [];
  const overdue = openOverdue({ warn: (line) => void lines.push(line) });
  for (const [minutes, due] of found) overdue.look(due, after(minutes));
  return lines;
};

it.each<[string, Parameters<typeof looks>, object[]]>([
  [
    'goes at once',
    [
      [0, [aNotice()]],
      [1, []],
      [30, [aNotice()]],
    ],
    [],
  ],
  [
    'is still there before ten minutes are over',
    [
      [0, [aNotice()]],
      [9, [aNotice()]],
    ],
    [],
  ],
  [
    'is still there after ten',
    [
      [0, [aNotice()]],
      [10, [aNotice()]],
    ],
    [{ event: 'notice-overdue', notices: 1, minutes: 10 }],
  ],
  [
    'is being sent',
    [
      [0, [aNotice()]],
      [12, [aNotice({ state: 'attempting', attemptedAt: after(11).toISOString() })]],
    ],
    [],
  ],
  [
    'is for later',
    [
      [0, [aNotice({ notBefore: after(60).toISOString() })]],
      [12, [aNotice({ notBefore: after(60).toISOString() })]],
    ],
    [],
  ],
  [
    'was for later, and has been due for a minute',
    [
      [0, [aNotice({ notBefore: after(11).toISOString() })]],
      [12, [aNotice()]],
    ],
    [],
  ],
  [
    'is one of two, the other of which has just come',
    [
      [0, [aNotice()]],
      [15, [aNotice(), aNotice({ id: 'another' })]],
    ],
    [{ event: 'notice-overdue', notices: 1, minutes: 15 }],
  ],
])('a notice that %s', (_what, found, lines) => expect(looks(...found)).toEqual(lines));
