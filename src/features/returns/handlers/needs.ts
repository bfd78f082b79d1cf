// What the handlers of a return are given, and how they read it for whoever asks.
import type { ChannelKey } from '../../../bot/channel-key.ts';
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Role } from '../../../bot/rights.ts';
import type { Asking } from '../../../bot/turn.ts';
import { deadlinesOf, phaseOn, returnQuarterOn } from '../../../calendar/deadlines.ts';
import { quarterBefore } from '../../../calendar/quarters.ts';
import { dayOf } from '../../../dates.ts';
import type { Reachable } from '../../../outbox/rules.ts';
import type { Store } from '../../../storage/port.ts';
import type { Directory } from '../../organisations/domain/directory.ts';
import type { Holding } from '../../roles/domain/holding.ts';
import type { ReturnView } from '../cards/overview.ts';
import type { ReturnRules } from '../domain/definition.ts';
import { exceptionScopeOf } from '../domain/exception.ts';
import { exceptionOf, phaseFor } from '../domain/return-changes.ts';
import { countedTexts, type QuarterReturn, type ReturnAuthor } from '../domain/return.ts';
import { ownFigures } from '../own-records.ts';
import type { ReturnAddress, Returns } from '../repository.ts';

export interface ReturnNeeds {
  store: Store;
  returns: Returns;
  /** What the Alliance of a Trust has set. */
  returnRules(trustId: string): Promise<ReturnRules>;
  /** What somebody may be, and for which Trust, at this moment. */
  rolesOf(person: PersonKey): Promise<{ roles: readonly Role[]; trustId?: string }>;
  /** The names of those who may fill in the return of a Trust, as far as they are known. */
  namesOfSubmitters(trustId: string): Promise<string[]>;
  /** Whether they were given it there, also before they have said where they work. */
  fillsInAt(trustId: string, person: PersonKey): Promise<boolean>;
  /** The Trusts whose steering channel this is. */
  trustsIn(channel: ChannelKey): Promise<string[]>;
  /** Everybody who has to do with the return of a Trust. */
  holdingsOf(trustId: string): Promise<Holding[]>;
  organisations: {
    named(id: string): Promise<{ name: string }>;
    current(): Promise<Directory>;
    rulesOfAlliance(alliance: string): Promise<ReturnRules>;
  };
  /** Who signs off what is submitted: nobody, where the Trust has no clinical lead. */
  signersOf(trustId: string): Promise<readonly PersonKey[]>;
  /** How somebody can be reached, where they have met the bot. */
  people: { find(person: PersonKey): Promise<Reachable | undefined> };
  /** Whether the bot can write to somebody's own chat now. */
  canBeWrittenTo(person: PersonKey): Promise<boolean>;
  chatLink: string;
}

export const currentQuarter = (rules: ReturnRules, at: Date): string => returnQuarterOn(dayOf(at), rules);

type Viewing = Pick<Asking, 'person' | 'at' | 'roles'>;

/** Everything a card of a return shows. `written`: where it has just been read or written; `asked`: what the Alliance has set, likewise. */
export async function viewOf(
  { store, returns, returnRules }: Pick<ReturnNeeds, 'store' | 'returns' | 'returnRules'>,
  address: ReturnAddress,
  { person, at, roles = [] }: Viewing,
  written?: QuarterReturn,
  asked?: ReturnRules,
): Promise<ReturnView> {
  const { trustId, quarter } = address;
  const before = quarterBefore(quarter);
  const rulesAndFigures = async () => {
    const rules = asked ?? (await returnRules(trustId));
    return { rules, figures: await ownFigures(store, address, rules.definition) };
  };
  const [found, earlier, { rules, figures }] = await Promise.all([
    written ?? returns.find(address),
    returns.find({ trustId, quarter: before }),
    rulesAndFigures(),
  ]);
  const deadlines = deadlinesOf(quarter, rules);
  const texts = countedTexts(earlier);
  const by: ReturnAuthor = { id: person.id, tenantId: person.tenantId, name: person.name };
  return {
    quarter,
    found,
    deadlines,
    phase: phaseFor(found, { by, at, deadlines }),
    ...(phaseOn(dayOf(at), deadlines) === 'locked' && { openUntil: exceptionOf(found, by, at)?.until }),
    last: texts && { quarter: before, texts },
    figures,
    rules,
    may: exceptionScopeOf(roles),
  };
}
