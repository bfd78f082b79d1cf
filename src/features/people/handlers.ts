import { z } from 'zod';
import { button } from '../../cards/buttons.ts';
import { messageCard } from '../../cards/message.ts';
import { route, type Asking, type Card, type OtherRoute, type Reply, type Route } from '../../bot/turn.ts';
import { organisationIn, type Directory } from '../organisations/domain/directory.ts';
import { helpCard } from './cards/help.ts';
import { ChosenTrust, personWelcomeCard } from './cards/welcome.ts';
import type { Trust } from './domain.ts';
import { saveWorkplace, type SavingNeeds } from './saving.ts';

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
    { right: 'see what the bot can do', words: GREETING, input: z.unknown(), isPublic: true },
    showHelp(needs),
  ),
  route('people.trust', { right: 'say where I work', words: WHERE, input: z.unknown() }, showTrust(needs)),
  route('people.choose-trust', { right: 'say where I work', input: ChosenTrust }, chooseTrust(needs)),
];

function showHelp({ help }: Needs): () => Promise<Reply> {
  // Everybody may ask at any moment, so the card is drawn once.
  let drawn: Card | undefined;
  return async () => ({ card: (drawn ??= helpCard(help())) });
}

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
