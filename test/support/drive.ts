// Plays the OneDrive that a chat keeps its files in: whatever was put there can be fetched.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './connector.ts';

const FILE = 'application/vnd.microsoft.teams.file.download.info';

export interface Drive {
  host: string;
  /** A message with the file, as Teams sends it from the paper clip. */
  sent(name: string, bytes: Buffer): Json;
  /** From now on a file of that name does not come. Gives how to let it go. */
  holds(name: string): () => void;
  /** Resolves when a file of that name has been fetched. */
  fetched(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function startDrive(): Promise<Drive> {
  const files = new Map<string, Buffer>();
  const waiting = new Map<string, () => void>();
  const held = new Map<string, Promise<void>>();
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    void Promise.resolve(held.get(name)).then(() => {
      response.end(files.get(name), waiting.get(name));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    sent: (name, bytes) => {
      files.set(name, bytes);
      const downloadUrl = `http://${host}/${encodeURIComponent(name)}`;
      return { text: '', attachments: [{ contentType: FILE, name, content: { downloadUrl, uniqueId: name } }] };
    },
    holds: (name) => {
      const { promise, resolve: letGo } = Promise.withResolvers<void>();
      held.set(name, promise);
      return letGo;
    },
    fetched: (name) =>
      new Promise((resolve) => {
        waiting.set(name, resolve);
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
