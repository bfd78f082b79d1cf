// Azure without a key: the bot signs in to its storage as the identity of the machine it runs on. Loaded only where that is set.
import { TableClient } from '@azure/data-tables';
import { DefaultAzureCredential } from '@azure/identity';
import { causeLine } from './cause-line.ts';
import { openInAccount } from './in-account.ts';
import type { WholeStore } from './port.ts';
import { openTable, TABLE, TABLE_OPTIONS } from './tables.ts';

const SCOPE = 'https://storage.azure.com/.default';
const SIGN_IN_MS = 20_000; // at the start nobody waits for an answer yet

/** Gives what a request is let in by. `clientId`: of an identity that was made by itself, where the machine has several. */
export async function signIn(clientId?: string): Promise<() => Promise<string>> {
  const credential = await credentialOf(clientId);
  return async () => (await credential.getToken(SCOPE, { abortSignal: AbortSignal.timeout(SIGN_IN_MS) })).token;
}

async function credentialOf(clientId: string | undefined): Promise<DefaultAzureCredential> {
  const credential = new DefaultAzureCredential({ managedIdentityClientId: clientId || undefined });
  try {
    await credential.getToken(SCOPE, { abortSignal: AbortSignal.timeout(SIGN_IN_MS) });
  } catch (error) {
    throw new Error(`${NO_TOKEN} ${causeLine(error)}`, { cause: error });
  }
  return credential;
}

/** `endpoint`: https. */
export async function openTablesByIdentity(endpoint: string, clientId?: string): Promise<WholeStore> {
  const credential = await credentialOf(clientId);
  return openInAccount('TABLES_ENDPOINT', () => openTable(new TableClient(endpoint, TABLE, credential, TABLE_OPTIONS)));
}

const NO_TOKEN =
  'No token for the storage was given to the bot: turn on a managed identity for the machine it runs on, and where that is a user-assigned one, set AZURE_CLIENT_ID to its client id.';
