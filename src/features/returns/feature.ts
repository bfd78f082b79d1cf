// The eight figures each Trust tells its Cancer Alliance every quarter.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Feature } from '../../feature.ts';
import { button, type Button } from '../../cards/buttons.ts';
import type { FactSource } from '../../records/fact.ts';
import { letPastButton } from './cards/exception.ts';
import type { Rows, Store } from '../../storage/port.ts';
import { DEFAULT_RULES } from './domain/definition.ts';
import { standingOf, type ReturnStanding } from './domain/return.ts';
import { factsCommand } from './facts-command.ts';
import { returnRoutes } from './handlers.ts';
import type { ReturnNeeds } from './handlers/needs.ts';
import { returnKinds } from './kinds.ts';
import { returnNotices } from './notices.ts';
import { returnRepository } from './repository.ts';
import { isAmong } from '../roles/domain/grant.ts';
import { returnTasks } from './tasks.ts';
import type { ReturnWatcher } from './watching.ts';

interface Given {
  store: Store;
  now(): Date;
  chatLink: string;
  roles: {
    peopleWith(
      role: 'submitter' | 'facilitator' | 'clinical lead',
      organisation: string,
    ): Promise<readonly PersonKey[]>;
    holdings: ReturnNeeds['holdingsOf'];
  };
  organisations: ReturnNeeds['organisations'];
  people: ReturnNeeds['people'];
  who: {
    whoIs(person: PersonKey): ReturnType<ReturnNeeds['rolesOf']>;
    /** Of those who have opened the bot. */
    namesOf(people: readonly PersonKey[]): Promise<string[]>;
    canBeWrittenTo(person: PersonKey): Promise<boolean>;
  };
  /** What the Alliance of a Trust has set. Left out: the defaults. */
  returnRules?: ReturnNeeds['returnRules'];
  watchers?(): readonly ReturnWatcher[];
  trustsIn: ReturnNeeds['trustsIn'];
  /** Every Trust that may hold records. */
  trustIds(): Promise<readonly string[]>;
  factSources(): readonly FactSource[];
}

/** Who may fill in and submit. */
const FILLING = ['submitter', 'facilitator'] as const;

export function openReturns({ roles, who, trustIds, factSources, ...given }: Given) {
  const { store, returnRules = async () => DEFAULT_RULES, watchers = () => [] } = given;
  const returns = returnRepository({ store, returnRules, watchers });
  const fillersOf = async (trustId: string) =>
    (await Promise.all(FILLING.map((role) => roles.peopleWith(role, trustId)))).flat();
  const needs = {
    ...given,
    returnRules,
    returns,
    rolesOf: who.whoIs,
    namesOfSubmitters: async (trustId: string) => [...new Set(await who.namesOf(await fillersOf(trustId)))],
    fillsInAt: async (trustId: string, person: PersonKey) => isAmong(await fillersOf(trustId), person),
    holdingsOf: (trustId: string) => roles.holdings(trustId),
    signersOf: (trustId: string) => roles.peopleWith('clinical lead', trustId),
    canBeWrittenTo: who.canBeWrittenTo,
  };
  const feature: Feature = {
    name: 'returns',
    kinds: returnKinds,
    routes: returnRoutes(needs),
    notices: returnNotices(needs),
    tasks: returnTasks(needs),
    commands: {
      'facts:rebuild': {
        right: 'keep all that is stored',
        run: factsCommand({ store, trustIds, sources: factSources }),
      },
    },
    meant: [
      {
        intent: 'return',
        verbFor: () => 'returns.open',
        everyday: {
          title: 'Quarterly return',
          asks: [
            'return',
            'returns',
            'quarter*',
            'figures',
            'numbers alliance',
            'numbers send',
            'data alliance',
            'report alliance',
            'how many accounts',
            'how many staff',
            'q1',
            'q2',
            'q3',
            'q4',
          ],
        },
      },
    ],
    help: {
      doors: [{ title: 'Return', line: 'This quarter’s figures', verb: 'returns.open', places: { facilitator: 2 } }],
      words: [
        { type: 'return', does: 'the quarterly return', roles: ['submitter', 'facilitator', 'clinical lead'] },
        { type: 'exception to the lock', does: 'let a Trust send its return late' },
      ],
    },
  };
  return {
    feature,
    returns,
    /** How the return of a Trust stands, without a figure in it. */
    returnStateOf: async (trustId: string, quarter: string): Promise<ReturnStanding> =>
      standingOf(quarter, await returns.find({ trustId, quarter })),
    /** The same, by the rows a change has read, where `key` is among them. */
    standingInRows: {
      key: (quarter: string): string => returnKinds.record.keyOf(quarter),
      of: (rows: Rows, quarter: string): ReturnStanding => standingOf(quarter, returnKinds.record.in(rows, quarter)),
    },
    /** For cards of others: opens it in the presser’s own chat. */
    openReturn: (quarter: string, trustId: string, style: 'positive' | 'quiet'): Button =>
      button('Open the return', 'returns.open', { quarter, trust: trustId }, style),
    letPast: letPastButton,
  };
}
