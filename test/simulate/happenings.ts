// What people do meanwhile: save, submit, snooze, come for the first time; and a channel goes away.
import type { Deadlines } from '../../src/calendar/deadlines.ts';
import { addDays, dayOf } from '../../src/dates.ts';
import { reminderRepository } from '../../src/features/reminders/repository.ts';
import { newestOn, remindersOf, snoozeDays } from '../../src/features/reminders/domain/plan.ts';
import type { Person } from '../../src/bot/turn.ts';
import { returnKinds } from '../../src/features/returns/kinds.ts';
import type { Store } from '../../src/storage/port.ts';
import { aFullReturn } from '../support/returns.ts';
import type { Instance } from './instance.ts';
import { ownHeading, type Teams } from './teams.ts';
import { addressOf, ALLIANCE, LEAD, NEWCOMER, type SimulatedTrust } from './trusts.ts';

interface Needs {
  store: Store;
  quarter: string;
  deadlines: Deadlines;
  daysOff: readonly string[];
  teams: Teams;
  random(): number;
  note(line: string): void;
}

export function openHappenings({ store, quarter, deadlines, daysOff, teams, random, note }: Needs) {
  const turn = (person: Person, at: Date, verb = '', input: object = {}) => ({
    person,
    at,
    isPrivate: true,
    text: '',
    verb,
    input: { quarter, ...input },
  });
  const press = async ({ app, name, now }: Instance, person: Person, verb: string, input: object): Promise<void> => {
    note(`  ${person.id} presses ${verb} at ${name}`);
    await app.answer(turn(person, now(), verb, input));
  };

  const save = (instance: Instance, { submitter }: SimulatedTrust) => {
    const some = Object.entries(aFullReturn()).filter(() => random() < 0.4);
    return press(instance, submitter, 'returns.save', { ...Object.fromEntries(some), go: 'overview' });
  };
  const submit = async (instance: Instance, { id, submitter }: SimulatedTrust) => {
    const found = await returnKinds.record.get(store, id, quarter);
    await press(instance, submitter, 'returns.submit', { ...aFullReturn(), version: found?.version ?? 1 });
  };
  const snooze = (instance: Instance, { id, submitter }: SimulatedTrust) => {
    const days = snoozeDays(dayOf(instance.now()), deadlines, daysOff);
    const until = days[Math.floor(random() * days.length)] ?? '';
    return press(instance, submitter, 'reminders.snooze', { trust: id, until });
  };
  /** Teams does not always say so. */
  const loseChannel = async ({ app, now }: Instance, { channel }: SimulatedTrust) => {
    if (!channel) return;
    teams.gone.add(channel.id);
    const isTold = random() < 0.5;
    note(`  ${channel.id} is deleted, ${isTold ? 'and the bot is told' : 'and nobody says so'}`);
    const { tenantId, teamId, id } = channel;
    if (isTold)
      await app.followChannel({ what: 'channel deleted', tenantId, team: { id: teamId }, channel: { id }, at: now() });
  };
  const arrive = async ({ app, now }: Instance) => {
    note(`  ${NEWCOMER.id} opens the bot`);
    app.addedBy({ ...turn(NEWCOMER, now()), address: addressOf(NEWCOMER) });
  };

  const reminders = reminderRepository(store);
  const pause = (instance: Instance, { submitter }: SimulatedTrust) => {
    const day = addDays(dayOf(instance.now()), 1 + Math.floor(random() * 12));
    return press(instance, submitter, 'digest.pause', { day });
  };
  const cancelRound = async ({ now }: Instance) => {
    const all = remindersOf(deadlines, undefined, daysOff);
    const round = newestOn(dayOf(now()), deadlines, all);
    if (!round) return;
    note(`  the round ${round.step} ${round.on} is cancelled`);
    await reminders.cancel(ALLIANCE, quarter, round, { person: LEAD, at: now() });
  };
  const word = async ({ now }: Instance) => {
    const steps = ['opens', 'before', 'due', 'after', 'closes', 'snoozed'] as const;
    const step = steps[Math.floor(random() * steps.length)] ?? 'due';
    const words = random() < 0.7 ? { heading: ownHeading(step), text: '{trust}\n{left}' } : undefined;
    const { version } = await reminders.settingsOf(ALLIANCE);
    note(`  ${step} has ${words ? 'words of the Alliance' : 'our words'}`);
    const asking = { person: LEAD, at: now(), right: 'set the reminders' as const, isPrivate: true };
    await reminders.word(ALLIANCE, { step, words }, { version, why: '' }, asking);
  };

  /** In its usual frequency; most of the time people do something else. */
  return (instance: Instance, trust: SimulatedTrust): Promise<void> => {
    const dice = random();
    if (dice < 0.08) return pause(instance, trust);
    if (dice < 0.12) return cancelRound(instance);
    if (dice < 0.18) return word(instance);
    if (dice < 0.35) return save(instance, trust);
    if (dice < 0.5) return submit(instance, trust);
    if (dice < 0.8) return snooze(instance, trust);
    return dice < 0.9 ? loseChannel(instance, trust) : arrive(instance);
  };
}
