// The Microsoft 365 Agents Playground: a real chat client in the browser. It shows one current user a process, so each person has their own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DEMO_PEOPLE, DEMO_TENANT, type DemoPerson } from './demo-people.ts';
import { DEMO_CHANNEL, DEMO_TEAM } from './demo-team.ts';

interface Place {
  folder: string;
  port: number;
  botUrl: string;
}

export interface Playground {
  url: string;
  /** When it can be written to, or has ended. */
  isThere: Promise<unknown>;
  stop(): void;
}

/** Starts the client as this person. It keeps its settings and its log in the folder. */
export function startPlayground(current: DemoPerson, { folder, port, botUrl }: Place): Playground {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.m365agentsplayground.yml'), settingsFor(current));
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')),
    'cli.js',
  );
  const child: ChildProcess = spawn(
    process.execPath,
    [cli, '-e', botUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', APPLICATION_INSIGHTS_NO_STATSBEAT: '1' },
    },
  );
  const listening = new Promise<void>((resolve) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (text.includes('Listening')) resolve();
    });
  });
  return {
    url: `http://localhost:${port}`,
    isThere: Promise.race([listening, once(child, 'exit')]),
    stop: () => {
      child.kill();
    },
  };
}

/** Its format is YAML, of which JSON is a part. It insists on five other users, and spells “principal” its own way. */
const settingsFor = (current: DemoPerson): string =>
  JSON.stringify(
    {
      version: '0.1.1',
      tenantId: DEMO_TENANT,
      bot: { id: 'demo-bot', name: 'ACCEND Assistant' },
      currentUser: userOf(current),
      users: DEMO_PEOPLE.filter(({ id }) => id !== current.id).map(userOf),
      personalChat: { id: `personal-chat-${current.teamsId}` },
      groupChat: { id: 'demo-group-chat', name: 'Demo group chat' },
      team: {
        ...DEMO_TEAM,
        aadGroupId: '00000000-0000-4000-8000-0000000000aa',
        channels: [DEMO_CHANNEL],
      },
    },
    undefined,
    2,
  );

function userOf({ id, teamsId, name }: DemoPerson) {
  const [givenName = '', surname = ''] = name.split(' ');
  const address = `${teamsId}@example.nhs.uk`;
  return { id: teamsId, name, userPrincipleName: address, aadObjectId: id, givenName, surname, email: address };
}
