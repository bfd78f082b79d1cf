// Azurite's table server, in this process. Development only: it is not among the production dependencies.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

// Azurite's published development account: known to everybody, valid nowhere else.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Emulator {
  connectionString: string;
  close(): Promise<void>;
}

interface Place {
  /** Where it keeps its file; left out, everything stays in memory. */
  folder?: string;
  /** 0 takes any free port. */
  port?: number;
}

/**
 * Starts the emulator, or joins the one that another process of ours has on this port: two on one file would overwrite
 * each other. It saves to disk every five seconds and on `close`: a killed process can lose its
 * last seconds.
 */
export async function startEmulator({ folder, port = 0 }: Place = {}): Promise<Emulator> {
  const { default: server } = await import('azurite/dist/src/table/TableServer.js');
  const { default: configuration } = await import('azurite/dist/src/table/TableConfiguration.js');
  // Under jest the modules arrive without the extra `default`.
  const TableServer = 'default' in server ? server.default : server;
  const TableConfiguration = 'default' in configuration ? configuration.default : configuration;
  if (folder) mkdirSync(folder, { recursive: true });
  const config = new TableConfiguration(
    '127.0.0.1',
    port,
    0,
    folder ? join(folder, 'tables.json') : 'memory.json',
    false,
    false,
    undefined,
    undefined,
    false,
    true,
    '',
    '',
    '',
    undefined,
    false,
    !folder,
  );
  const tables = new TableServer(config);
  try {
    await tables.start();
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    return { connectionString: connectionTo(`http://127.0.0.1:${port}`), close: async () => {} };
  }
  return { connectionString: connectionTo(tables.getHttpServerAddress()), close: () => tables.close() };
}

const connectionTo = (address: string): string =>
  `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${address}/${ACCOUNT};`;
