// A reminder, or what has become of it, each drawn when it is delivered.
import { isSameChannel } from '../../bot/channel-key.ts';
import { deadlinesOf } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import type { Recipient } from '../../outbox/notice.ts';
import { isExpected, organisationIn } from '../organisations/domain/directory.ts';
import { figureText } from '../returns/domain/figure.ts';
import { figureIn, textIn } from '../returns/domain/fields.ts';
import { METRICS } from '../returns/domain/metrics.ts';
import { rulesOf } from './alliances.ts';
import { leftCard, receiptCard, remindingOf, reminderCard, type ReminderView } from './cards/reminder.ts';
import { EMPTY_LEDGER, isOver, isSnoozed, newestReminderOn, remindersOf, snoozeDays } from './domain/plan.ts';
import { wordsInForce } from './domain/settings.ts';
import { reminderKinds } from './kinds.ts';
import type { ReminderNeeds } from './needs.ts';
import { readAbout, reminderNoticesOf, type ReminderAbout, type ReminderNotice } from './rows.ts';
import { isWanted } from './repository.ts';

export function reminderNotices(needs: ReminderNeeds): Map<string, DrawNotice> {
  const drawers: Record<ReminderNotice, DrawNotice> = {
    // Whoever comes weeks later is not told what is over, nor what a newer reminder says. What was cancelled or put off meanwhile goes to nobody more, and nothing to a channel that was left.
    sent: async ({ id, to, about }) => {
      const read = readAbout(about);
      const { isToSend, view } = await lookAt(needs, read);
      if ('channel' in to) return isToSend && !(await isLeft(needs, to, read.trustId)) ? reminderCard(view) : undefined;
      const notice = { person: to.person, notice: id, at: needs.now() };
      return needs.remind(notice, isToSend ? remindingOf(view) : undefined);
    },
    shown: async ({ about, to }) => {
      const read = readAbout(about);
      const { view } = await lookAt(needs, read);
      if (await isLeft(needs, to, read.trustId)) return leftCard(view.trust);
      if (!isOver(view.standing.state)) return reminderCard(view);
      return receiptCard(view.trust, view.standing, await figuresOf(needs, read));
    },
  };
  return reminderNoticesOf.drawnBy(drawers, (draw) => draw);
}

/** Whether the group has another channel now: then this one is to see nothing of it any more. */
async function isLeft({ groups }: ReminderNeeds, to: Recipient, trustId: string): Promise<boolean> {
  const { channel } = await groups.of(trustId);
  return 'channel' in to && !!channel && !isSameChannel(channel, to.channel);
}

/** How things are now, in the place of this reminder, and whether it may still be sent. */
async function lookAt(
  needs: ReminderNeeds,
  { trustId, quarter, step, on }: ReminderAbout,
): Promise<{ view: ReminderView; isToSend: boolean }> {
  const directory = await needs.organisations.current();
  const organisation = organisationIn(directory, trustId);
  const alliance = organisation?.alliance;
  const [rules, standing, kept, { settings, rounds }] = await Promise.all([
    rulesOf(needs, alliance),
    needs.returnStateOf(trustId, quarter),
    reminderKinds.ledger.get(needs.store, trustId, quarter),
    needs.reminders.of(alliance, quarter),
  ]);
  const ledger = kept ?? EMPTY_LEDGER;
  const deadlines = deadlinesOf(quarter, rules);
  const today = dayOf(needs.now());
  const newest = newestReminderOn(today, deadlines, remindersOf(deadlines, ledger, rules.daysOff));
  const snooze = isSnoozed(ledger, today) ? ledger.snooze : undefined;
  const isNewest = newest?.step === step && newest.on === on;
  const isExpectedStill = organisation !== undefined && isExpected(directory, quarter, organisation);
  const isSettled = isOver(standing.state) || snooze !== undefined || !isExpectedStill;
  return {
    isToSend: isNewest && !isSettled && isWanted({ settings, rounds }, { step, on }),
    view: {
      trust: needs.trusts.named(trustId),
      standing,
      deadlines,
      wording: wordsInForce(settings, step).value,
      today,
      snooze,
      days: snoozeDays(today, deadlines, rules.daysOff),
    },
  };
}

/** What was sent last, and none of the words beside it. Nothing where the channel is not to see figures. */
async function figuresOf({ groups, returns }: ReminderNeeds, { trustId, quarter }: ReminderAbout): Promise<string[]> {
  const { showsNumbers } = await groups.of(trustId);
  const texts = showsNumbers ? (await returns.find({ trustId, quarter }))?.last?.texts : undefined;
  if (!texts) return [];
  return METRICS.map(({ id, label }) => {
    const figure = figureIn(texts, id);
    return `${label}: ${figure.is === 'not known' ? 'Not known' : figureText(figure, textIn(texts, id))}`;
  });
}
