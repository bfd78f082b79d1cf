// Draws help for whoever asks: what waits for them first. Read anew after every change this process makes, and every few
// seconds for those of others, so that asking often costs little.
import { usedLately } from '../../running/lately.ts';
import type { KnownPerson } from '../../bot/admit.ts';
import type { Hat, Help } from '../../bot/help.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Role } from '../../bot/rights.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import type { Asking, Card, Route } from '../../bot/turn.ts';
import { endsWithin } from '../../running/within.ts';
import { tasksInOrder } from '../digest/domain/digest.ts';
import { everythingCard, helpCard, HELP_HEAD, IN_COMPANY, type HelpHead } from './cards/help.ts';
import { hatAfter, hatsOf, type Side } from './domain/hats.ts';
import { doorsFor, wordsFor, type HelpReader } from './domain/help-for.ts';

const KEPT = 5_000; // people
const KEPT_MS = 5_000;
/** Whoever asks for help while storage is in trouble gets it without what waits. */
const PATIENCE_MS = 800;
const STAFF: readonly Role[] = ['anybody', 'staff'];

export interface HelpingNeeds {
  help(): readonly Help[];
  routes(): readonly Route[];
  whoIs(person: PersonKey): Promise<KnownPerson>;
  tasksOf(seeker: TaskSeeker): Promise<readonly Task[]>;
  /** On which side of discussions somebody has been in a Trust. */
  sideOf(trustId: string, person: PersonKey): Promise<Side>;
  /** Another one after each change of what is stored by this process. */
  changes(): number;
  chatLink: string;
}

type Asker = Pick<Asking, 'person' | 'at' | 'isPrivate'>;
export type Helping = ReturnType<typeof openHelping>;

export function openHelping(needs: HelpingNeeds) {
  const { help, routes } = needs;
  const kept = usedLately<{ card: Card; changes: number }>(KEPT, { ttl: KEPT_MS });
  let inCompany: Card | undefined;

  const readerOf = async ({ person }: Asker): Promise<KnownPerson & HelpReader> => {
    const known = await needs.whoIs(person);
    // Whoever has not said where they work is asked when they press a button, and goes on from there.
    return { ...known, isPrivate: true, roles: known.trustId ? known.roles : [...known.roles, 'staff'] };
  };

  const draw = async (asker: Asker, head: HelpHead, wanted?: Hat): Promise<Card> => {
    const { person, at } = asker;
    const reader = await readerOf(asker);
    const { trustId, trusts = [], roles } = reader;
    const isKnown = trusts.length > 0 || roles.includes('administrator');
    const [side, tasks] = await Promise.all([
      trustId === undefined ? undefined : needs.sideOf(trustId, person),
      isKnown ? needs.tasksOf({ person, at, trustId, trusts, roles }) : undefined,
    ]);
    const hats = hatsOf(roles, side);
    const hat = hats.find((one) => one === wanted) ?? hats[0] ?? 'staff';
    return helpCard({
      ...head,
      tasks: tasks && tasksInOrder(tasks),
      doors: doorsFor(hat, reader, help(), routes()),
      other: hatAfter(hat, hats),
    });
  };

  /** For somebody of whom no more is known than that they are here. */
  const firstHelp = (head: HelpHead): Card =>
    helpCard({ ...head, doors: doorsFor('manager', { isPrivate: true, roles: STAFF }, help(), routes()) });

  /** The same for everybody, with nothing about anybody in it. */
  const drawInCompany = (): Card =>
    (inCompany ??= helpCard({
      ...HELP_HEAD,
      intro: IN_COMPANY,
      doors: doorsFor('staff', { isPrivate: false, roles: STAFF }, help(), routes()),
      chatLink: needs.chatLink,
    }));

  return {
    firstHelp,
    help: async (asker: Asker, head: HelpHead = HELP_HEAD, wanted?: Hat): Promise<Card> => {
      if (!asker.isPrivate) return drawInCompany();
      const key = [keyOfPerson(asker.person), wanted, head.heading, head.intro].join('|');
      const changes = needs.changes();
      const found = kept.get(key);
      if (found?.changes === changes) return found.card;
      const drawing = draw(asker, head, wanted).then((card) => {
        kept.set(key, { card, changes });
        return card;
      });
      return (await isDrawn(drawing)) ? drawing : firstHelp(head);
    },
    everything: async (asker: Asker): Promise<Card> =>
      everythingCard(wordsFor(await readerOf(asker), help(), routes())),
  };
}

const isDrawn = async (drawing: Promise<unknown>): Promise<boolean> => {
  try {
    return await endsWithin(PATIENCE_MS, drawing);
  } catch {
    return false;
  }
};
