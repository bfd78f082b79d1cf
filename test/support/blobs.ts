// Azurite's blob server, in this process: what a container of Azure is tried against. Entered by a token, or by its known key.
import { createHmac } from 'node:crypto';
import { DEVELOPMENT_ACCOUNT } from './emulator.ts';

const ACCOUNT = 'devstoreaccount1';
const VERSION = '2024-11-04';

export interface Blobs {
  endpoint: string;
  make(container: string): Promise<void>;
  read(container: string, name: string): Promise<string>;
  close(): Promise<void>;
}

export async function startBlobs(files: { certificate: string; key: string }, folder: string): Promise<Blobs> {
  const { default: server } = await import('azurite/dist/src/blob/BlobServer.js');
  const { default: configuration } = await import('azurite/dist/src/blob/BlobConfiguration.js');
  const places = [{ locationId: 'Default', locationPath: folder, maxConcurrency: 1 }];
  const config = new configuration.default(
    '127.0.0.1',
    0,
    0,
    'blobs.json',
    'extents.json',
    places,
    false,
    undefined,
    false,
    undefined,
    false,
    true,
    files.certificate,
    files.key,
    '',
    'basic',
    false,
    true,
  );
  const blobs = new server.default(config);
  await blobs.start();
  const endpoint = `${blobs.getHttpServerAddress()}/${ACCOUNT}`;
  const asked = async (method: string, path: string, query = ''): Promise<Response> => {
    const date = new Date().toUTCString();
    const named = `x-ms-date:${date}\nx-ms-version:${VERSION}\n`;
    const resource = `/${ACCOUNT}/${ACCOUNT}${path}${query && '\nrestype:container'}`;
    const text = `${method}\n\n\n\n\n\n\n\n\n\n\n\n${named}${resource}`;
    const signature = createHmac('sha256', Buffer.from(DEVELOPMENT_ACCOUNT.key, 'base64'))
      .update(text)
      .digest('base64');
    const headers = {
      'x-ms-date': date,
      'x-ms-version': VERSION,
      Authorization: `SharedKey ${ACCOUNT}:${signature}`,
    };
    const response = await fetch(`${endpoint}${path}${query}`, { method, headers });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return response;
  };
  return {
    endpoint,
    make: async (container) => void (await asked('PUT', `/${container}`, '?restype=container')),
    read: async (container, name) => (await asked('GET', `/${container}/${name}`)).text(),
    close: () => blobs.close(),
  };
}
