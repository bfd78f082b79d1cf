// What somebody sees in place of what they asked for, while it is not known where they work, or what they mean.
import type { KnownPerson } from '../../bot/admit.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import type { Card, Person, Reply, Turn } from '../../bot/turn.ts';
import { organisationIn } from '../organisations/domain/directory.ts';
import { notATrustCard, unconfirmedCard } from './cards/confirmation.ts';
import { NOT_UNDERSTOOD_HEAD } from './cards/help.ts';
import { personWelcomeCard } from './cards/welcome.ts';
import { confirmationAt } from './domain/confirmation.ts';
import type { Helping } from './helping.ts';
import type { People } from './repository.ts';
import type { openTeamWay } from './team.ts';
import type { Directories, Trusts } from './trusts.ts';
import type { openDeciders } from './whom-to-ask.ts';

interface Needs {
  people: Pick<People, 'find'>;
  team: Pick<ReturnType<typeof openTeamWay>, 'becomesKnown'>;
  trusts: Pick<Trusts, 'named' | 'all'>;
  organisations: Directories;
  decidersOf: ReturnType<typeof openDeciders>;
  chatLink: string;
  helping: Helping;
  whoIs(person: PersonKey): Promise<KnownPerson>;
}

export const firstAnswers = ({ people, team, trusts, organisations, decidersOf, chatLink, helping, whoIs }: Needs) => ({
  /** In place of what only people of the Trust may see, for somebody of whom that is not known. Undefined: it is known by now. */
  unconfirmed: async (person: Person, trustId: string, at: Date): Promise<Reply | undefined> => {
    const kind = organisationIn(await organisations.current(), trustId)?.kind;
    if (kind !== 'trust' && kind !== 'alliance') return { card: notATrustCard(trusts.named(trustId)) };
    if (await team.becomesKnown(person, trustId, at)) return undefined;
    const [profile, deciders] = await Promise.all([people.find(person), decidersOf(trustId)]);
    const confirmation = profile && confirmationAt(profile, trustId);
    return { card: unconfirmedCard(trusts.named(trustId), confirmation, deciders, chatLink) };
  },
  notUnderstood: (turn: Turn): Promise<Card> => helping.help(turn, NOT_UNDERSTOOD_HEAD),
  welcome: (next?: Parameters<typeof personWelcomeCard>[1]): Card => personWelcomeCard(trusts.all, next),
  /** For somebody who has just added the bot. */
  greeting: async (turn: Turn): Promise<Reply> => {
    if (!turn.isPrivate) return { card: await helping.help(turn) };
    const { trustId } = await whoIs(turn.person);
    return { card: trustId ? await helping.help(turn, { heading: 'Welcome back' }) : personWelcomeCard(trusts.all) };
  },
});
