// This process as a machine in Azure: with an identity whose tokens it may ask for, and a certificate that it trusts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { localCertificate } from './certificate.ts';
import { startTokenPlace, type TokenPlace } from './token-place.ts';

export interface AzureMachine {
  /** Of its own; goes with it. */
  folder: string;
  /** What a service on it shows: the paths of the certificate and its key. */
  files: { certificate: string; key: string };
  place: TokenPlace;
  close(): void;
}

export async function startAzureMachine(): Promise<AzureMachine> {
  const folder = mkdtempSync(join(tmpdir(), 'accend-'));
  const trusted = getCACertificates('default');
  const made = localCertificate();
  const files = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  writeFileSync(files.certificate, made.certificate);
  writeFileSync(files.key, made.key, { mode: 0o600 });
  setDefaultCACertificates([...trusted, made.certificate]);
  const place = await startTokenPlace();
  // Only the identity of the machine is asked, and nothing that is signed in on it.
  const environment = { ...place.environment, AZURE_TOKEN_CREDENTIALS: 'prod' };
  Object.assign(process.env, environment);
  return {
    folder,
    files,
    place,
    close: () => {
      for (const name of Object.keys(environment)) delete process.env[name];
      setDefaultCACertificates(trusted);
      rmSync(folder, { recursive: true });
    },
  };
}
