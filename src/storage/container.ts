// A container of a storage account for files, entered as the identity of the machine. Loaded only where it is asked for.
import { openAsBlob } from 'node:fs';
import { signIn } from './identity.ts';

const VERSION = '2024-11-04'; // of the interface: https://learn.microsoft.com/rest/api/storageservices/put-blob
const PUT_MS = 10 * 60_000;

export interface Container {
  /** An error with a sentence where it was not taken. What was there by this name is an earlier version then. */
  put(name: string, file: string): Promise<void>;
}

/** `address`: https, a container or a folder in it. */
export async function openContainer(address: string, clientId?: string): Promise<Container> {
  const tokenOf = await signIn(clientId);
  return {
    put: async (name, file) => {
      const { host } = new URL(address);
      const headers = {
        Authorization: `Bearer ${await tokenOf()}`,
        'x-ms-version': VERSION,
        'x-ms-blob-type': 'BlockBlob',
        'Content-Type': 'application/octet-stream',
      };
      const signal = AbortSignal.timeout(PUT_MS);
      const request = { method: 'PUT', headers, body: await openAsBlob(file), signal, redirect: 'error' } as const;
      const { status, body } = await fetch(`${address.replace(/\/$/, '')}/${name}`, request).catch((cause: unknown) => {
        throw new Error(`${host} did not take ${name}: it did not answer.`, { cause });
      });
      await body?.cancel();
      if (status !== 201)
        throw new Error(`${host} did not take ${name} (${status}). ${WHY.get(status) ?? ''}`.trimEnd());
    },
  };
}

const WHY = new Map([
  [403, 'Its identity needs the role Storage Blob Data Contributor on that container.'],
  [404, 'Is there such a container?'],
]);
