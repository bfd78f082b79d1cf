// The card of a nudge, drawn when it is delivered: not where the return was submitted meanwhile, or the person has nothing to do with it any more.
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import { deadlinesOf, phaseOn } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { recipientOf } from '../../outbox/notice.ts';
import type { GivenRole } from '../roles/domain/grant.ts';
import { nudgeCard } from './cards/nudge.ts';
import type { NudgeHow } from './domain/nudge.ts';
import { hasSubmitted, timeLine } from './domain/words.ts';
import type { NudgeNeeds } from './needs.ts';
import { nudgeIn, nudgeNoticesOf } from './rows.ts';

const ASKED: Record<NudgeHow, readonly GivenRole[]> = {
  nudge: ['submitter', 'facilitator'],
  escalation: ['clinical lead'],
};

export function nudgeNotices(needs: NudgeNeeds): Map<string, DrawNotice> {
  /** Whoever was given a role and has not said yet where they work is asked that by the button. */
  const isAskedStill = async (person: PersonKey, how: NudgeHow, trustId: string): Promise<boolean> => {
    const found = await Promise.all(ASKED[how].map((role) => needs.roles.peopleWith(role, trustId)));
    return found.flat().some((one) => isSamePerson(one, person));
  };

  const draw =
    (how: NudgeHow): DrawNotice =>
    async (notice) => {
      const person = recipientOf(notice);
      const { trustId, quarter, number } = nudgeIn(notice.about);
      const [nudge, standing, rules] = await Promise.all([
        needs.nudges.find({ trustId, quarter }, person, number),
        needs.returnStateOf(trustId, quarter),
        needs.returnRules(trustId),
      ]);
      const day = dayOf(needs.now());
      const deadlines = deadlinesOf(quarter, rules);
      if (!nudge || hasSubmitted(standing) || phaseOn(day, deadlines) === 'locked') return undefined;
      if (!(await isAskedStill(person, how, trustId))) return undefined;
      const profile = await needs.people.find(person);
      return nudgeCard({
        nudge,
        name: profile?.name || nudge.to.name,
        trust: (await needs.organisations.named(trustId)).name,
        standing,
        time: timeLine(day, deadlines, rules.daysOff),
        open: needs.openReturn(quarter, trustId, 'positive'),
      });
    };

  return nudgeNoticesOf.drawnBy({ nudge: draw('nudge'), escalation: draw('escalation') }, (one) => one);
}
