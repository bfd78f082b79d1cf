import { z } from 'zod';
import { PersonKey } from '../../bot/person-key.ts';
import { Refusal } from '../../bot/refusal.ts';

/** A file waiting to be fetched once, in a browser. Whoever has the address may fetch it, so we keep only its hash. */
export const DownloadLink = z.object({
  schemaVersion: z.literal(1).default(1),
  tokenHash: z.string(),
  /** Names nobody, initials at most: browsers keep it among the downloads. */
  fileName: z.string(),
  /** Which feature makes it (`documents` of its feature.ts). */
  kind: z.string(),
  /** The appraisal, the file held or the catalogue, and which edition of it. */
  about: z.string(),
  edition: z.number().int(),
  /** Who asked for it. */
  person: PersonKey,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  takenAt: z.iso.datetime().optional(),
});
export type DownloadLink = z.infer<typeof DownloadLink>;

const MINUTE = 60_000;
const OPEN_FOR = 15 * MINUTE; // long enough to change to a computer, short enough for an address left lying about
const KEPT_FOR = 24 * 60 * MINUTE; // after it has expired

/** `<expiry>.<secret>`: the expiry says where the link is kept, the secret makes it impossible to guess. */
export const newToken = (at: Date, secret: string): string => `${(at.getTime() + OPEN_FOR).toString(36)}.${secret}`;

const TOKEN = /^([0-9a-z]{8,9})\.[\w-]{43}$/;

/** Undefined: this was never one of our tokens. */
export function expiryOf(token: string): Date | undefined {
  const expiry = TOKEN.exec(token)?.[1];
  return expiry ? new Date(Number.parseInt(expiry, 36)) : undefined;
}

/** Links that expired before this have no further use. */
export const purgeBefore = (at: Date) => new Date(at.getTime() - KEPT_FOR);

export const isOpenLink = (link: DownloadLink, at: Date) => !link.takenAt && at.getTime() < Date.parse(link.expiresAt);

/** The one sentence for a link that was taken, has expired or never was, so that trying addresses tells nobody anything. */
export const USED_OR_EXPIRED = 'This link has been used or has expired. Ask the ACCEND Assistant for a new one.';

export function take(link: DownloadLink | undefined, at: Date): DownloadLink {
  if (!link || !isOpenLink(link, at)) throw new Refusal(USED_OR_EXPIRED);
  return { ...link, takenAt: at.toISOString() };
}
