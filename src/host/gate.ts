// What is turned away before the SDK sees it: the SDK checks signatures, but lets in more than it should.
import { jwtDecode } from 'jwt-decode';
import type { Config } from '../config.ts';

const CONNECTOR = 'https://api.botframework.com';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export interface Incoming {
  authorization?: string;
  body: unknown;
}

/**
 * The HTTP status to answer with, or undefined where the activity may go on. With an empty app id the SDK checks no
 * sign-in at all, and its second way in (emulator tokens) checks neither audience nor address and remembers every
 * tenant it was shown: so only the Bot Connector's own tokens pass, from Teams, for allowed hosts and tenants.
 */
export function turnAway({ authorization, body }: Incoming, config: Config): 400 | 401 | 403 | undefined {
  const activity = readActivity(body);
  if (!activity) return 400;
  if (config.isLocal) return LOOPBACK.has(hostOf(activity.serviceUrl)) ? undefined : 403;
  if (issuerOf(authorization) !== CONNECTOR) return 401;
  if (activity.channelId !== 'msteams') return 403;
  if (!isHttps(activity.serviceUrl) || !config.SERVICE_HOSTS.includes(hostOf(activity.serviceUrl))) return 403;
  return activity.tenantId && config.TENANTS.has(activity.tenantId.toLowerCase()) ? undefined : 403;
}

interface Read {
  channelId?: string;
  serviceUrl: string;
  tenantId?: string;
}
interface Loose {
  type?: unknown;
  channelId?: string;
  serviceUrl?: string;
  conversation?: { tenantId?: string };
  channelData?: { tenant?: { id?: string } };
}

function readActivity(body: unknown): Read | undefined {
  if (!body || typeof body !== 'object') return undefined;
  const { type, channelId, serviceUrl, conversation, channelData } = body as Loose;
  if (typeof type !== 'string' || typeof serviceUrl !== 'string') return undefined;
  return { channelId, serviceUrl, tenantId: conversation?.tenantId ?? channelData?.tenant?.id };
}

function issuerOf(authorization = ''): string | undefined {
  try {
    return jwtDecode(authorization.replace(/^Bearer /i, '')).iss;
  } catch {
    return undefined;
  }
}

const urlOf = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);
const hostOf = (address: string): string => urlOf(address)?.hostname ?? '';
const isHttps = (address: string): boolean => urlOf(address)?.protocol === 'https:';
