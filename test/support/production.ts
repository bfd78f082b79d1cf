// The bot as it runs in service: a process of its own that checks tokens, behind an issuer and a storage of ours.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { alex } from './builders.ts';
import { APP, type Issuer } from './issuer.ts';
import { unlessEnded } from './unless-ended.ts';

/** How the probe answers, a line of its own among those of the log. */
const INSIDE = /^\{"inside":.*\n/m;

const ROOT = join(import.meta.dirname, '../..');

export interface Inside {
  heapMb: number;
  trustedIssuers: number;
}

export interface Production {
  url: string;
  port: number;
  /** What it has logged since the last look, a line each. */
  lines(): string[];
  /** Asks the probe, after a forced collection. */
  inside(): Promise<Inside>;
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** A managed identity, because its tokens are asked for on this machine (`IDENTITY_ENDPOINT`) and need no secret. */
export async function startProduction(
  { metadataUrl }: Issuer,
  connectionString: string,
  environment: Record<string, string> = {},
): Promise<Production> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', join(ROOT, 'test/support/probe.ts'), 'src/main.ts'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        PORT: '0',
        MicrosoftAppId: APP,
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppTenantId: alex.tenantId,
        TENANTS: `${alex.tenantId}=RHM`,
        PUBLIC_URL: 'https://accend.example',
        TABLES_CONNECTION_STRING: connectionString,
        ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
        ...environment,
      },
    },
  );
  let output = '';
  const ended = once(child, 'close');
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        output += text.toString();
        const found = /"event":"listening","port":(\d+)/.exec(output)?.[1];
        if (found) resolve(Number(found));
      });
    void ended.then(() => {
      reject(new Error(`The bot ended before it listened:\n${output}`));
    });
  });
  let read = output.length;
  let looks = 0;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    lines: () => {
      const since = output.slice(read);
      read = output.length;
      return since.split('\n').filter((line) => line && !INSIDE.test(`${line}\n`));
    },
    inside: async () => {
      const look = looks++;
      child.send('look');
      const answers = () => output.match(new RegExp(INSIDE, 'gm')) ?? [];
      while (answers().length <= look) await unlessEnded(ended, () => output, once(child.stdout!, 'data'));
      return (JSON.parse(answers()[look]!) as { inside: Inside }).inside;
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
