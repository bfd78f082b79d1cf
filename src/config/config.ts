import { z } from 'zod';
import { DEMO_TENANT } from '../local/demo-people.ts';
import { CLOUD_SETTINGS } from './cloud.ts';
import { faultOfModel, MODEL_SETTINGS } from './model.ts';
import { personKeys, readNamedFacilitator, readNamedPerson } from './named-people.ts';
import { faultOfStorage, STORAGE_SETTINGS } from './storage.ts';
import { parsedSettings } from './wrong-settings.ts';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );

/** `tenant` or `tenant=TRUST`: the second says that everybody in this tenant works for that one Trust. */
const tenants = list.transform(
  (entries) =>
    new Map(
      entries.map((entry): [string, string | undefined] => {
        const [tenant = '', trust] = entry.split('=');
        return [tenant.toLowerCase(), trust];
      }),
    ),
);

/** Every setting the bot reads from its environment. `.env.example` explains each one. */
export const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  PUBLIC_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ...STORAGE_SETTINGS,
  CLIENT_PORT: z.coerce.number().int().min(1).max(65534).default(56150),
  MicrosoftAppId: z.string().default(''),
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppTenantId: z.string().default(''),
  MicrosoftAppType: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  TENANTS: tenants,
  ADMINISTRATORS: list.transform((entries) => entries.map(readNamedPerson)),
  FACILITATORS: list.transform((entries) => entries.map(readNamedFacilitator)),
  SERVICE_HOSTS: list.transform((hosts) => (hosts.length ? hosts : ['smba.trafficmanager.net'])),
  FILE_HOSTS: list.transform((hosts) => (hosts.length ? hosts : ['.sharepoint.com'])),
  ...CLOUD_SETTINGS,
  MOST_DISCUSSIONS_AN_HOUR: z.coerce.number().int().min(1).max(1000).default(20),
  MOST_PEOPLE_TOLD_AN_HOUR: z.coerce.number().int().min(1).max(1000).default(60),
  MOST_SENDS_A_SECOND: z.coerce.number().int().min(1).max(50).default(40),
  /** `kind=days`; checked against the kinds there are when the bot starts. */
  KEEP: list,
  ...MODEL_SETTINGS,
});
export type Environment = z.infer<typeof Environment>;

type Named = ReturnType<typeof personKeys>;

export interface Config extends Omit<Environment, keyof Named>, Named {
  /** On this machine only: no sign-in checks, the demo people and the chat client. Never reachable from outside. */
  isLocal: boolean;
}

/** Settings that would let strangers in stop the bot before it listens, each with the sentence that says what to set. */
export function readConfig(environment: Record<string, string | undefined>, isLocal: boolean): Config {
  const settings = parsedSettings(Environment, environment);
  if (!isLocal)
    for (const [setting, why] of NEEDED_TO_BE_SAFE) {
      const value = settings[setting];
      if (!value || (value instanceof Map && !value.size)) throw new Error(`Set ${setting}: ${why}`);
    }
  if (!isLocal && settings.MicrosoftAppType === 'SingleTenant' && !settings.MicrosoftAppTenantId)
    throw new Error('Set MicrosoftAppTenantId: the registration of a bot for one tenant belongs to one.');
  if (!isLocal && !settings.PUBLIC_URL?.startsWith('https://'))
    throw new Error('Set PUBLIC_URL to an https address: the links to Word records go through it.');
  const fault =
    faultOfStorage(settings, { isLocal, namesFolder: Boolean(environment['DATA_FOLDER']?.trim()) }) ??
    faultOfModel(settings, { isLocal, isDebugging: environment['DEBUG'] === 'true' });
  if (fault) throw new Error(fault);
  return { ...settings, ...personKeys(settings, tenantsOf({ ...settings, isLocal })), isLocal };
}

/** On a developer's own machine that of the demonstration, unless others are named. */
export const tenantsOf = ({ TENANTS, isLocal }: Pick<Config, 'TENANTS' | 'isLocal'>): Config['TENANTS'] =>
  isLocal && !TENANTS.size ? new Map([[DEMO_TENANT, undefined]]) : TENANTS;

const NEEDED_TO_BE_SAFE: [keyof Environment, string][] = [
  ['MicrosoftAppId', 'without it the Bot Framework lets every caller in.'],
  ['TENANTS', 'without it the bot would answer people of any organisation.'],
  ['PUBLIC_URL', 'the one-time links to Word records need the address people reach the bot by.'],
];
