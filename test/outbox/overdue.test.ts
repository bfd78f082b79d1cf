// What is due and does not go is told by the log, and by nothing else.
import type { Notice } from '../../src/outbox/notice.ts';
import { openOverdue } from '../../src/outbox/overdue.ts';
import { NOW } from '../support/builders.ts';
import { aNotice } from '../support/notices.ts';

const waiting = (change: Partial<Notice> = {}) => ({ partition: 'DEMO', notice: aNotice(change) });
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const looks = (...found: [minutes: number, ReturnType<typeof waiting>[]][]) => {
  const lines: object[] = [];
  const overdue = openOverdue({ warn: (line) => void lines.push(line) });
  for (const [minutes, due] of found) overdue.look(due, after(minutes));
  return lines;
};

it.each<[string, Parameters<typeof looks>, object[]]>([
  [
    'goes at once',
    [
      [0, [waiting()]],
      [1, []],
      [30, [waiting()]],
    ],
    [],
  ],
  [
    'is still there before ten minutes are over',
    [
      [0, [waiting()]],
      [9, [waiting()]],
    ],
    [],
  ],
  [
    'is still there after ten',
    [
      [0, [waiting()]],
      [10, [waiting()]],
    ],
    [{ event: 'notice-overdue', notices: 1, minutes: 10 }],
  ],
  [
    'is being sent',
    [
      [0, [waiting()]],
      [12, [waiting({ state: 'attempting', attemptedAt: after(11).toISOString() })]],
    ],
    [],
  ],
  [
    'is for later',
    [
      [0, [waiting({ notBefore: after(60).toISOString() })]],
      [12, [waiting({ notBefore: after(60).toISOString() })]],
    ],
    [],
  ],
  [
    'was for later, and has been due for a minute',
    [
      [0, [waiting({ notBefore: after(11).toISOString() })]],
      [12, [waiting()]],
    ],
    [],
  ],
  [
    'is one of two, the other of which has just come',
    [
      [0, [waiting()]],
      [15, [waiting(), waiting({ id: 'another' })]],
    ],
    [{ event: 'notice-overdue', notices: 1, minutes: 15 }],
  ],
])('a notice that %s', (_what, found, lines) => expect(looks(...found)).toEqual(lines));
