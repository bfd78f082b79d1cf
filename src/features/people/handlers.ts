import { z } from 'zod';
import { button } from '../../cards/buttons.ts';
import { messageCard } from '../../cards/message.ts';
import { route, type Asking, type Card, type OtherRoute, type Reply, type Route } from '../../bot/turn.ts';
import { organisationIn, type Directory } from '../organisations/domain/directory.ts';
import type { Helping } from './helping.ts';
import { ChosenTrust, personWelcomeCard } from './cards/welcome.ts';
import type { Trust } from './domain.ts';
import { saveWorkplace, type SavingNeeds } from './saving.ts';

const EVERYTHING = /^(everything( i can type)?|(all )?commands|what can i type)$/i;
/** Under which hat: a card sends it, and only a hat of one's own is put on. */
const HelpInput = z.object({ as: z.enum(['manager', 'staff', 'facilitator', 'leader']).optional() });
const GREETING = /^(help|hi|hello|hey|hiya|start|menu|good (morning|afternoon|evening)|what can you do)$/i;
const WHERE = /^((my |change (my )?)?trust|(change )?where (i|do i) work|(my |change (my )?)workplace)$/i;

interface Needs extends SavingNeeds {
  organisations: { current(): Promise<Directory> };
}

/** For somebody whose whole tenant belongs to one Trust. */
const fixedCard = ({ id, name }: Trust): Card =>
  messageCard({
    heading: 'Where you work',
    lines: [
      `Everybody in your organisation works for ${name}, so there is nothing to choose. Type “help” to see what you can do.`,
      'Only if you work for a Cancer Alliance that it hosts, say so here.',
    ],
    actions: [
      button('A Cancer Alliance', 'people.where', { sector: 'alliance' }),
      button(`I work for ${name}`, 'people.choose-trust', { trust: id }),
    ],
  });

export const peopleRoutes = (needs: Needs): Route[] => [
  route(
    'people.help',
    { right: 'see what the bot can do', words: GREETING, input: HelpInput, isPublic: true },
    showHelp(needs),
  ),
  route(
    'people.everything',
    { right: 'see what the bot can do', words: EVERYTHING, input: z.unknown() },
    async (_nothing, asking) => ({ card: await needs.helping.everything(asking) }),
  ),
  route('people.trust', { right: 'say where I work', words: WHERE, input: z.unknown() }, showTrust(needs)),
  route('people.choose-trust', { right: 'say where I work', input: ChosenTrust }, chooseTrust(needs)),
];

const showHelp =
  ({ helping }: { helping: Helping }) =>
  async ({ as }: z.infer<typeof HelpInput>, asking: Asking): Promise<Reply> => ({
    card: await helping.help(asking, undefined, as),
  });

const showTrust =
  ({ people, trusts, organisations }: Needs) =>
  async (_nothing: unknown, { person }: Asking): Promise<Reply> => {
    const [profile] = await Promise.all([people.find(person), organisations.current()]);
    const fixed = trusts.ofTenant(person.tenantId);
    return { card: fixed ? fixedCard(fixed) : personWelcomeCard(trusts.all, { chosen: profile?.trustId }) };
  };

const chooseTrust =
  (needs: Needs) =>
  async (sent: z.infer<typeof ChosenTrust>, asking: Asking): Promise<Reply | OtherRoute> => {
    const { trusts, organisations } = needs;
    const directory = await organisations.current();
    const wanted = organisationIn(directory, sent.trust);
    const fixed = trusts.ofTenant(asking.person.tenantId);
    const chosen = fixed && wanted?.kind !== 'alliance' ? organisationIn(directory, fixed.id) : wanted;
    if (!chosen)
      return { card: personWelcomeCard(trusts.all, { problem: 'choose your Trust from the list.', next: sent.next }) };
    const { id, name, kind } = chosen;
    const isAlliance = kind === 'alliance';
    return saveWorkplace(needs, { id, name, isAlliance, isConfirmable: isAlliance || kind === 'trust' }, sent, asking);
  };
