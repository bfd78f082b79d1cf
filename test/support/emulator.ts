// Azurite's table server, in this process and in memory: what the code that will speak to Azure is tried against.

// Azurite's published development account: known to everybody, valid nowhere else.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** `at`: the connection string of tables at this host and port. */
export const DEVELOPMENT_ACCOUNT = {
  key: KEY,
  at: (place: string): string =>
    `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=http://${place}/${ACCOUNT};`,
};

export interface Emulator {
  connectionString: string;
  /** Where its tables are: with a certificate, https, and entered by a token too. */
  endpoint: string;
  close(): Promise<void>;
}

/** `certificate`: the files that hold it, and its key. */
export async function startEmulator(certificate?: { certificate: string; key: string }): Promise<Emulator> {
  const { default: server } = await import('azurite/dist/src/table/TableServer.js');
  const { default: configuration } = await import('azurite/dist/src/table/TableConfiguration.js');
  const config = new configuration.default(
    '127.0.0.1',
    0,
    0,
    'memory.json',
    false,
    false,
    undefined,
    undefined,
    false,
    true,
    certificate?.certificate ?? '',
    certificate?.key ?? '',
    '',
    certificate && 'basic',
    false,
    true,
  );
  const tables = new server.default(config);
  await tables.start();
  const endpoint = `${tables.getHttpServerAddress()}/${ACCOUNT}`;
  return {
    endpoint,
    connectionString: `DefaultEndpointsProtocol=${certificate ? 'https' : 'http'};AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${endpoint};`,
    close: () => tables.close(),
  };
}
