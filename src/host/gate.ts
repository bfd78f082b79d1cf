// Which activities may come in, once their token is known to be good.
import type { Activity } from 'botbuilder';
import type { Config } from '../config/config.ts';
import { tenantOf } from './tenant.ts';
import { CHANNEL, type Pass } from './token.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The HTTP status to turn it away with, or undefined where it may go on: from Teams, to be answered where the token says,
 * at an allowed host, for people of an allowed tenant. On this machine there is no token, and answers stay on it.
 */
export function faultOfOrigin(activity: Activity, pass: Pass | undefined, config: Config): 401 | 403 | undefined {
  const { channelId, serviceUrl } = activity;
  if (config.isLocal) return LOOPBACK.has(hostOf(serviceUrl)) ? undefined : 403;
  if (pass?.serviceUrl !== serviceUrl) return 401;
  if (channelId !== CHANNEL) return 403;
  if (!isHttps(serviceUrl) || !config.SERVICE_HOSTS.includes(hostOf(serviceUrl))) return 403;
  const tenantId = tenantOf(activity);
  return tenantId && config.TENANTS.has(tenantId) ? undefined : 403;
}

const urlOf = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);
const hostOf = (address: string): string => urlOf(address)?.hostname ?? '';
const isHttps = (address: string): boolean => urlOf(address)?.protocol === 'https:';
