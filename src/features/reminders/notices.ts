// A reminder, or what has become of it, each drawn when it is delivered.
import type { Card } from '../../bot/turn.ts';
import { deadlinesOf } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { organisationIn } from '../organisations/domain/directory.ts';
import { figureText } from '../returns/domain/figure.ts';
import { figureIn, textIn } from '../returns/domain/fields.ts';
import { METRICS } from '../returns/domain/metrics.ts';
import { rulesOf } from './alliances.ts';
import { receiptCard, reminderCard } from './cards/reminder.ts';
import { EMPTY_LEDGER, isOver, isSnoozed, newestOn, remindersOf, snoozeDays } from './domain/plan.ts';
import { wordsInForce } from './domain/settings.ts';
import { reminderKinds } from './kinds.ts';
import type { ReminderNeeds } from './needs.ts';
import { noticeName, readAbout, type ReminderAbout } from './rows.ts';
import { isWanted } from './repository.ts';

export function reminderNotices(needs: ReminderNeeds): Map<string, DrawNotice> {
  return new Map<string, DrawNotice>([
    // Whoever comes weeks later is not told what is over, nor what a newer reminder says. What was cancelled meanwhile goes to nobody more.
    [
      noticeName('sent'),
      async ({ about }) => {
        const read = readAbout(about);
        const { isNewest, isSent, isWanted: isToSend, card } = await drawCard(needs, read);
        return isNewest && !isSent && isToSend ? card : undefined;
      },
    ],
    [noticeName('shown'), async ({ about }) => (await drawCard(needs, readAbout(about))).card],
  ]);
}

/** How things are now, as a card in the place of this reminder. */
export async function drawCard(
  needs: ReminderNeeds,
  { trustId, quarter, step, on }: ReminderAbout,
): Promise<{ card: Card; isNewest: boolean; isSent: boolean; isWanted: boolean }> {
  const alliance = organisationIn(await needs.organisations.current(), trustId)?.alliance;
  const [rules, standing, kept, { settings, rounds }] = await Promise.all([
    rulesOf(needs, alliance),
    needs.returnStateOf(trustId, quarter),
    reminderKinds.ledger.get(needs.store, trustId, quarter),
    needs.reminders.of(alliance, quarter),
  ]);
  const ledger = kept ?? EMPTY_LEDGER;
  const deadlines = deadlinesOf(quarter, rules);
  const today = dayOf(needs.now());
  const trust = needs.trusts.named(trustId);
  const newest = newestOn(today, deadlines, remindersOf(deadlines, ledger, rules.daysOff));
  const known = {
    isNewest: newest?.step === step && newest.on === on,
    isWanted: isWanted({ settings, rounds }, { step, on }),
  };
  if (isOver(standing.state))
    return { card: receiptCard(trust, standing, await figuresOf(needs, trustId, quarter)), isSent: true, ...known };
  const snooze = isSnoozed(ledger, today) ? ledger.snooze : undefined;
  const days = snoozeDays(today, deadlines, rules.daysOff);
  const wording = wordsInForce(settings, step).value;
  const card = reminderCard({ trust, standing, deadlines, wording, today, snooze, days });
  return { card, isSent: false, ...known };
}

/** What was sent last, and none of the words beside it. Nothing where the channel is not to see figures. */
async function figuresOf({ groups, returns }: ReminderNeeds, trustId: string, quarter: string): Promise<string[]> {
  const { showsNumbers } = await groups.of(trustId);
  const texts = showsNumbers ? (await returns.find({ trustId, quarter }))?.last?.texts : undefined;
  if (!texts) return [];
  return METRICS.map(({ id, label }) => {
    const figure = figureIn(texts, id);
    return `${label}: ${figure.is === 'not known' ? 'Not known' : figureText(figure, textIn(texts, id))}`;
  });
}
