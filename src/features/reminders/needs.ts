// What reminders need of others.
import type { ChannelKey } from '../../bot/channel-key.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import type { TaskReminder } from '../../bot/task.ts';
import type { Card, ChannelAddress } from '../../bot/turn.ts';
import type { DeadlineRules } from '../../calendar/deadlines.ts';
import type { Delay } from '../../outbox/delivery.ts';
import type { Store } from '../../storage/port.ts';
import type { Directory } from '../organisations/domain/directory.ts';
import type { QuarterReturn, ReturnStanding } from '../returns/domain/return.ts';
import type { SteeringGroup } from '../steering-group/domain/group.ts';
import type { Reminders } from './repository.ts';

export interface ReminderNeeds {
  store: Store;
  /** What each Alliance has set about reminders, and cancelled of them. */
  reminders: Reminders;
  now(): Date;
  organisations: { current(): Promise<Directory>; rulesOfAlliance(alliance: string): Promise<DeadlineRules> };
  trusts: { named(id: string): { id: string; name: string } };
  groups: { of(trustId: string): Promise<SteeringGroup> };
  channels: {
    addressOf(channel: ChannelKey): Promise<ChannelAddress | undefined>;
    nameOf(channel: ChannelKey): Promise<string>;
  };
  people: { find(person: PersonKey): Promise<{ name: string } | undefined> };
  roles: { peopleWith(role: 'submitter' | 'facilitator', organisation: string): Promise<readonly PersonKey[]> };
  returnStateOf(trustId: string, quarter: string): Promise<ReturnStanding>;
  /** For the figures that were sent, where a channel may see them. */
  returns: { find(address: { trustId: string; quarter: string }): Promise<QuarterReturn | undefined> };
  /** What the Alliance of a Trust has set. */
  returnRules(trustId: string): Promise<DeadlineRules>;
  /** Draws a reminder as the one message of the day, with all else that waits for somebody; without one, the day is left to others. */
  remind(
    to: { person: PersonKey; notice: string; at: Date },
    reminding: TaskReminder | undefined,
  ): Promise<Card | Delay | undefined>;
}

export type ReminderGiven = Omit<ReminderNeeds, 'reminders'>;
