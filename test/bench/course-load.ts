// Course questions to the whole service: one person, one question after the other, each through HTTP, storage and the reply.
import { courseCatalogue } from '../../src/features/catalogue/repository.ts';
import type { Course } from '../../src/features/catalogue/domain/course.ts';
import { openStorage } from '../../src/storage/open.ts';
import { NOW } from '../support/builders.ts';
import { measure, startSink } from './load.ts';
import { asks, register } from './people.ts';
import { startAssistant, startEcho, type Server } from './servers.ts';

const ROUNDS = 3;

async function keep(courses: readonly Course[], folder: string): Promise<void> {
  const { store, close } = await openStorage({ TABLES_CONNECTION_STRING: '', DATA_FOLDER: folder }, () => {});
  const catalogue = courseCatalogue(store);
  const { is } = await catalogue.change(0, () => ({ doing: 'made for measuring', courses }), { by: 'bench', at: NOW });
  await close();
  if (is !== 'changed') throw new Error(`The courses were not kept: ${is}.`);
}

interface Asked {
  /** The very first question: the catalogue is read and its index built. */
  first: number;
  took: number[];
}

/** How long each question took, in milliseconds; a bare echo of the same questions is what HTTP alone takes. */
export async function overHttp(many: readonly Course[], questions: readonly string[]) {
  const sink = await startSink();
  const asked = async (server: Server): Promise<Asked> => {
    const [first = NaN] = (await measure(server.url, asks(questions, sink.url))).latencies;
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      took.push(...(await measure(server.url, asks(questions, sink.url))).latencies);
    await server.stop();
    return { first, took };
  };
  const registered = async (server: Server): Promise<Server> => {
    await register(server.url, sink.url);
    return server;
  };
  const all = {
    echo: await asked(await startEcho()),
    shipped: await asked(await registered(await startAssistant())),
    many: await asked(await registered(await startAssistant({}, (folder) => keep(many, folder)))),
  };
  sink.close();
  return all;
}
