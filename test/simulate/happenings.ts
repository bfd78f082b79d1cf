// What people do meanwhile: save, submit, snooze, come for the first time; and a channel goes away.
import { deadlinesOf } from '../../src/calendar/deadlines.ts';
import { dayOf } from '../../src/dates.ts';
import { snoozeDays } from '../../src/features/reminders/domain/plan.ts';
import type { Person } from '../../src/bot/turn.ts';
import { returnKinds } from '../../src/features/returns/kinds.ts';
import type { Store } from '../../src/storage/port.ts';
import { aFullReturn } from '../support/returns.ts';
import type { Instance } from './instance.ts';
import type { Teams } from './teams.ts';
import { addressOf, NEWCOMER, type SimulatedTrust } from './trusts.ts';

interface Needs {
  store: Store;
  quarter: string;
  teams: Teams;
  random(): number;
  note(line: string): void;
}

export function openHappenings({ store, quarter, teams, random, note }: Needs) {
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
    const days = snoozeDays(dayOf(instance.now()), deadlinesOf(quarter));
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

  /** In its usual frequency; most of the time people do something else. */
  return (instance: Instance, trust: SimulatedTrust): Promise<void> => {
    const dice = random();
    if (dice < 0.35) return save(instance, trust);
    if (dice < 0.5) return submit(instance, trust);
    if (dice < 0.8) return snooze(instance, trust);
    return dice < 0.9 ? loseChannel(instance, trust) : arrive(instance);
  };
}
