import { join } from 'node:path';
import getPort from 'get-port';
import type { Config } from '../config/config.ts';
import { DEMO_APPRAISEE, DEMO_MANAGER } from './demo-people.ts';
import { startPlayground, type Playground } from './playground.ts';

/** Ports: of the bot, and of the two chat clients (0 where there are none). */
export interface Places {
  bot: number;
  manager: number;
  appraisee: number;
}

/** On this machine another port is taken where one is in use; a service must have the one it was given. */
export async function placesFor(config: Config, withClients: boolean, say: (line: string) => void): Promise<Places> {
  if (!config.isLocal) return { bot: config.PORT, manager: 0, appraisee: 0 };
  const free = async (wanted: number, exclude: number[] = []) => {
    const port = await getPort({ port: wanted, exclude });
    if (wanted && port !== wanted) say(`Port ${wanted} is in use by something else, so ${port} is used instead.`);
    return port;
  };
  const bot = await free(config.PORT);
  const manager = withClients ? await free(config.CLIENT_PORT, [bot]) : 0;
  const appraisee = withClients ? await free(config.CLIENT_PORT + 1, [bot, manager]) : 0;
  return { bot, manager, appraisee };
}

/** What a manager can pass on so that somebody opens a chat with the bot. */
export const chatLinkOf = ({ isLocal, MicrosoftAppId }: Config, { appraisee }: Places): string =>
  isLocal ? `http://localhost:${appraisee}` : `https://teams.microsoft.com/l/chat/0/0?users=28:${MicrosoftAppId}`;

/** The playground can neither search a directory of people nor take a file into a OneDrive. */
export const clientOf = ({ isLocal }: Config) => ({ hasPicker: !isLocal, hasFileConsent: !isLocal });

export function startClients(
  { DATA_FOLDER }: Config,
  { bot, manager, appraisee }: Places,
  say: (line: string) => void,
): Playground[] {
  const botUrl = `http://127.0.0.1:${bot}/api/messages`;
  say(`
The ACCEND Assistant is running, with fictional people of a fictional Trust.

  ${DEMO_MANAGER.name}, line manager:       http://localhost:${manager}
  ${DEMO_APPRAISEE.name}, appraised person:  http://localhost:${appraisee}

Open both in a browser and choose “Personal Chat” on the left. As Alex, type “appraisal”.
Ctrl-C stops everything and saves everything.
`);
  return [
    startPlayground(DEMO_MANAGER, { folder: join(DATA_FOLDER, 'client-manager'), port: manager, botUrl }),
    startPlayground(DEMO_APPRAISEE, { folder: join(DATA_FOLDER, 'client-appraisee'), port: appraisee, botUrl }),
  ];
}
