// Links people may be shown: well-formed, encrypted, and on the provider's own host.
import type { Course } from './course.ts';

const LABELS = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
/** Letters of other alphabets can look like ours; none of these providers needs them. */
const IS_INTERNATIONAL = /(?:^|\.)xn--/;
/** As it is written: programs do not agree about user names, backslashes, spaces and percent signs before the path. */
const PLAIN_START = /^https:\/\/[a-z0-9.-]+(?::443)?(?=[/?#]|$)/i;
// Backslashes, spaces, invisible marks and marks that turn the direction of writing.
const MISLEADING = /[\\\s\p{Cc}\p{Cf}]/u;

/** Ends of names that belong to nobody, or to everybody who pays for a page there. */
const SHARED = new Set(
  `nhs.uk ac.uk co.uk gov.uk ltd.uk me.uk mod.uk net.uk org.uk plc.uk police.uk sch.uk
   wales.nhs.uk scot.nhs.uk gov.scot gov.wales hscni.net
   sharepoint.com azurewebsites.net onmicrosoft.com github.io wordpress.com blogspot.com wixsite.com weebly.com
   webflow.io netlify.app vercel.app pages.dev web.app herokuapp.com googleusercontent.com
   eventbrite.com eventbrite.co.uk fuseuniversal.com substack.com`.split(/\s+/),
);
/** `com.au`, `ac.nz`: countries that sell names one step further down. */
const SOLD_BELOW = /^(?:ac|co|com|edu|gov|govt|net|org)\.[a-z]{2}$/;

/** The host somebody means by `www.example.ac.uk`, `https://example.ac.uk/courses` or `Example.ac.uk`. */
export const hostFrom = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^www\./, '');

/** Why this cannot be the host of one provider; undefined where it can. */
export function hostProblem(host: string): string | undefined {
  if (IS_INTERNATIONAL.test(host) || !LABELS.test(host)) return 'is not the name of a website';
  return SHARED.has(host) || SOLD_BELOW.test(host) ? 'is shared by many organisations' : undefined;
}

/** Undefined where it is no plain https address. */
function plainAddress(text: string): URL | undefined {
  if (MISLEADING.test(text) || !PLAIN_START.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return LABELS.test(url.hostname) && !IS_INTERNATIONAL.test(url.hostname) ? url : undefined;
}

const isWithin = (hostname: string, host: string) => hostname === host || hostname.endsWith(`.${host}`);

/** Why a link cannot be kept beside a provider; undefined where it can. Without a host only its shape is looked at. */
export function linkProblem(text: string, host: string | undefined): string | undefined {
  const address = plainAddress(text);
  if (!address) return 'is not a plain https address';
  return host && !isWithin(address.hostname, host) ? `is not on the provider’s host ${host}` : undefined;
}

/** The link as it may be shown: never without the provider's host, and never outside it. */
export function linkOf({ url, host }: Pick<Course, 'url' | 'host'>): string | undefined {
  const own = host?.toLowerCase();
  if (!url || !own || hostProblem(own) || linkProblem(url, own)) return undefined;
  return plainAddress(url)?.href;
}
