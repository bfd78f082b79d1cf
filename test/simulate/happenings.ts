// What people do meanwhile: save, submit, snooze, come for the first time; channels go away and others are chosen, Trusts merge.
import type { Deadlines } from '../../src/calendar/deadlines.ts';
import { keyOfPerson } from '../../src/bot/person-key.ts';
import { lastDayOf } from '../../src/calendar/quarters.ts';
import { addDays, dayOf } from '../../src/dates.ts';
import { reminderRepository } from '../../src/features/reminders/repository.ts';
import { newestReminderOn, remindersOf, snoozeDays } from '../../src/features/reminders/domain/plan.ts';
import type { Person } from '../../src/bot/turn.ts';
import { groupKinds } from '../../src/features/steering-group/kinds.ts';
import { returnKinds } from '../../src/features/returns/kinds.ts';
import type { Store } from '../../src/storage/port.ts';
import { aFullReturn } from '../support/returns.ts';
import { KEEPER } from './app.ts';
import type { Instance } from './instance.ts';
import { ownHeading, type Teams } from './teams.ts';
import { addressOf, ALLIANCE, channelNamed, LEAD, NEWCOMER, TRUSTS, type SimulatedTrust } from './trusts.ts';

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
  let chosen = 0;
  let strangers = 0;
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
  const channelOf = async ({ id }: SimulatedTrust) => (await groupKinds.group.get(store, id))?.channel;
  /** Teams does not always say so. */
  const loseChannel = async ({ app, now }: Instance, trust: SimulatedTrust) => {
    const channel = await channelOf(trust);
    if (!channel) return;
    teams.gone.add(channel.id);
    const isTold = random() < 0.5;
    note(`  ${channel.id} is deleted, ${isTold ? 'and the bot is told' : 'and nobody says so'}`);
    const { tenantId, teamId, id } = channel;
    if (isTold)
      await app.followChannel({ what: 'channel deleted', tenantId, team: { id: teamId }, channel: { id }, at: now() });
  };
  /** In the place of one that is gone, of one that is there, or of none. */
  const chooseChannel = async (instance: Instance, { id, submitter, facilitator }: SimulatedTrust) => {
    const channel = channelNamed(`channel-${id}-${++chosen}`);
    const group = await groupKinds.group.get(store, id);
    note(`  ${channel.id} is chosen`);
    await instance.app.steering.channels.note(channel);
    await press(instance, KEEPER, 'steering-group.save', {
      tenantId: channel.tenantId,
      teamId: channel.teamId,
      channelId: channel.id,
      version: group?.version ?? 0,
      trust: id,
      kind: 'trust',
      submitters: keyOfPerson(submitter),
      facilitators: keyOfPerson(facilitator),
      everyWeeks: '6',
      quorum: '4',
    });
  };
  /** From today on; or it is said late that it was so at the end of the quarter, whose return is then the other's alone. */
  const merge = (instance: Instance, { id }: SimulatedTrust) => {
    const others = TRUSTS.filter((one) => one.id !== id);
    const successor = others[Math.floor(random() * others.length)]?.id;
    const on = random() < 0.7 ? dayOf(instance.now()) : lastDayOf(quarter);
    note(`  ${successor} takes over from ${id} on ${on}`);
    return press(instance, KEEPER, 'organisations.take-over', { id: successor, predecessor: id, on });
  };
  /** Its facilitator is asked to confirm that, every day from tomorrow on. */
  const join = (instance: Instance, { id }: SimulatedTrust) => {
    const stranger = { id: `stranger-${++strangers}`, tenantId: KEEPER.tenantId, name: 'Stranger' };
    return press(instance, stranger, 'people.choose-trust', { trust: id });
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
    const round = newestReminderOn(dayOf(now()), deadlines, all);
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
    if (dice < 0.32) return save(instance, trust);
    if (dice < 0.42) return submit(instance, trust);
    if (dice < 0.46) return merge(instance, trust);
    if (dice < 0.64) return snooze(instance, trust);
    if (dice < 0.75) return loseChannel(instance, trust);
    if (dice < 0.85) return chooseChannel(instance, trust);
    return dice < 0.94 ? join(instance, trust) : arrive(instance);
  };
}
