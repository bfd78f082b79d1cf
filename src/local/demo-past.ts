// What the Demo Trust has sent before the present return, by the same acts as any other.
import type { Person } from '../bot/turn.ts';
import { deadlinesOf, returnQuarterOn, type DeadlineRules } from '../calendar/deadlines.ts';
import { londonTime } from '../calendar/london.ts';
import { quarterBefore } from '../calendar/quarters.ts';
import { dayOf } from '../dates.ts';
import { demoFigures, type Texts } from './demo-figures.ts';
import { asPerson, DEMO_BEGINNER, DEMO_SENDER, DEMO_TRUST } from './demo-people.ts';

type PastAct =
  { act: 'save'; sent: Texts; shown: { draft: Texts } } | { act: 'submit'; version: number; against: { last: Texts } };

interface PastReturn {
  trustId: string;
  quarter: string;
}

interface Keepers {
  returns: {
    find(address: PastReturn): Promise<{ version: number; opened: { by: { id: string } } } | undefined>;
    act(
      address: PastReturn,
      asking: { person: Person; at: Date },
      acts: readonly ((now?: { version: number }) => PastAct)[],
    ): Promise<unknown>;
  };
  organisations: { returnRulesOf(trustId: string): Promise<DeadlineRules> };
}

const HOW_MANY = 4;
// Of any four quarters in a row, one is each of these.
const LATE = 'Q1';
const AMENDED = 'Q3';

export function pastQuarters(day: string, rules: DeadlineRules): string[] {
  const quarters: string[] = [];
  for (let quarter = returnQuarterOn(day, rules); quarters.length < HOW_MANY;) {
    quarter = quarterBefore(quarter);
    quarters.unshift(quarter);
  }
  return quarters;
}

interface PastStep {
  person: Person;
  at: Date;
  /** Of the return before it: a start that was cut off goes on from there. */
  version: number;
  draft: Texts;
  sent: Texts;
  isSubmitted: boolean;
}

/** Adds what is missing of the four quarters before the present one. What people have begun themselves is theirs. */
export async function loadDemoPast({ returns, organisations }: Keepers, at: Date): Promise<void> {
  const rules = await organisations.returnRulesOf(DEMO_TRUST.id);
  for (const quarter of pastQuarters(dayOf(at), rules)) {
    const address = { trustId: DEMO_TRUST.id, quarter };
    const last = demoFigures(quarterBefore(quarter));
    for (const { person, at: then, version, draft, sent, isSubmitted } of pastSteps(quarter, rules)) {
      const found = await returns.find(address);
      if ((found?.version ?? 0) !== version || (found && found.opened.by.id !== DEMO_BEGINNER.id)) continue;
      const save = (): PastAct => ({ act: 'save', sent, shown: { draft } });
      const submit = (now?: { version: number }): PastAct => ({
        act: 'submit',
        version: now?.version ?? 0,
        against: { last },
      });
      await returns.act(address, { person, at: then }, isSubmitted ? [save, submit] : [save]);
    }
  }
}

/** One person begins it on the first day, another sends it: on days that are right whatever an Alliance has set. */
function pastSteps(quarter: string, rules: DeadlineRules): PastStep[] {
  const { opensOn, dueOn, closesOn } = deadlinesOf(quarter, rules);
  const figures = demoFigures(quarter);
  const first = Object.fromEntries(Object.entries(figures).slice(0, BEGUN));
  const isAmended = quarter.endsWith(AMENDED);
  const toAmend = { coursesRegistered: String(Number(figures.coursesRegistered) - 1) };
  const whole = isAmended ? { ...figures, ...toAmend } : figures;
  const sentOn = quarter.endsWith(LATE) ? closesOn : dueOn;
  const sender = asPerson(DEMO_SENDER);
  return [
    {
      person: asPerson(DEMO_BEGINNER),
      at: londonTime(opensOn, '10:15'),
      version: 0,
      draft: {},
      sent: first,
      isSubmitted: false,
    },
    { person: sender, at: londonTime(sentOn, '11:00'), version: 1, draft: first, sent: whole, isSubmitted: true },
    ...(isAmended
      ? [
          {
            person: sender,
            at: londonTime(sentOn, '15:30'),
            version: 3,
            draft: whole,
            sent: figures,
            isSubmitted: true,
          },
        ]
      : []),
  ];
}
const BEGUN = 8; // fields: four figures, and the mark beside each
