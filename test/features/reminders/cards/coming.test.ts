// What a dry run says of rounds, and what a round says of its Trusts.
import { comingCard, roundCard } from '../../../../src/features/reminders/cards/coming.ts';
import { cancelledRoundIn, NO_ROUNDS, withCancelledRound } from '../../../../src/features/reminders/domain/rounds.ts';
import { words } from '../../../support/cards.ts';

const by = { tenantId: 't', id: 'sam', name: 'Sam' };
const cancelled = { step: 'due' as const, on: '2027-01-25', by, at: '2027-01-25T09:00:00.000Z' };
const rounds = withCancelledRound(NO_ROUNDS, cancelled);
const coming = (on: string) =>
  words({
    card: comingCard({
      alliance: 'N46',
      quarter: '2026Q3',
      isOn: true,
      trusts: [{ name: 'Trust', to: 'in its channel', reminders: [{ step: 'due', on, day: on }], isSent: false }],
      rounds,
      maySet: true,
    }),
  });

it('calls a step cancelled only on the day for which it was', () => {
  expect(coming('2027-01-25')).toMatch(/this round was cancelled/);
  expect(coming('2027-01-27')).not.toMatch(/cancelled/); // the Alliance has moved its days since
});

it('names apart who needed no reminder', () => {
  const round = { step: 'due' as const, on: '2027-01-25' };
  const trusts = [
    { name: 'Sent Trust', to: '', state: 'needless' as const },
    { name: 'Idle Trust', to: '', state: 'not begun' as const },
  ];
  const alliance = { id: 'N46', name: 'Wessex' };
  const card = roundCard({ alliance, quarter: '2026Q3', round, trusts, cancelled: cancelledRoundIn(rounds, round) });
  expect(words({ card })).toMatch(/because it has sent its return: Sent Trust\.\n[^]*Not written to: Idle Trust\./);
});
