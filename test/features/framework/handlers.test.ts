import { LEVELS, STARTER_NOTE, type PackContents } from '../../../src/features/framework/domain.ts';
import { frameworkRoutes } from '../../../src/features/framework/handlers.ts';
import { frameworkRepository, type FrameworkRepository } from '../../../src/features/framework/repository.ts';
import type { Role } from '../../../src/bot/rights.ts';
import { createRouter } from '../../../src/bot/router.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';

let storage: TestStorage;
let framework: FrameworkRepository;
let tables = 0;
beforeAll(async () => {
  storage = await startStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  framework = frameworkRepository(await storage.open(`handlers${++tables}`));
});

async function say(
  text: string,
  { role, isPrivate = true }: { role?: Role; isPrivate?: boolean } = {},
): Promise<string> {
  const answer = createRouter(frameworkRoutes(framework), {
    whoIs: async () => ({ roles: role ? ['anybody', role] : ['anybody'] }),
    help: async () => ({ text: 'help' }),
    inviteToPrivate: () => ({ text: 'private' }),
    unconfirmed: async () => ({ text: 'unconfirmed' }),
    welcome: () => ({ text: 'welcome' }),
  });
  const person = { id: 'ana', tenantId: 't', name: 'Ana' };
  return JSON.stringify(
    await answer({ person, at: new Date('2026-11-21T10:00:00Z'), isPrivate, text, input: undefined }),
  );
}

const CONTENTS: PackContents = {
  domains: [
    { id: 'a', name: 'Example *A*' },
    { id: 'b', name: 'Example B' },
  ],
  capabilities: [{ domainId: 'a', level: 'enhanced', code: '1', title: 'Example', colour: '' }],
};

it.each(['levels', 'Level', 'levels of practice', 'help me choose'])(
  'shows anybody who types “%s” all seven levels, in a channel too',
  async (text) => {
    const card = await say(text, { isPrivate: false });
    for (const { name, exampleRoles } of LEVELS) {
      expect(card).toContain(`"text":"${name}"`);
      expect(card).toContain(exampleRoles[0]);
    }
  },
);

it('says which definitions and roles are not confirmed, and that a band decides nothing', async () => {
  const card = await say('levels');
  expect(card.match(/\(To be confirmed by your Alliance\.\)/g)).toHaveLength(
    LEVELS.filter(({ definitionConfirmed }) => !definitionConfirmed).length,
  );
  expect(card.match(/Example roles, to be confirmed by your Alliance/g)).toHaveLength(
    LEVELS.filter(({ exampleRolesConfirmed }) => !exampleRolesConfirmed).length,
  );
  expect(card).toMatch(/band is only a hint and never decides/);
});

it('shows an administrator the starter pack and how to load another', async () => {
  const card = await say('framework', { role: 'administrator' });
  expect(card).toContain(STARTER_NOTE);
  expect(card).toContain('Send it to whoever runs the ACCEND Assistant for you');
  expect(card).not.toContain('npm');
  expect(card).not.toContain('Earlier packs');
});

it('shows an administrator the pack in use, what each domain holds, and the earlier packs', async () => {
  await framework.load(CONTENTS, 'Example [pack](x)', 'command line', new Date('2026-11-21T09:05:00Z'));
  const card = await say('framework', { role: 'administrator' });
  expect(card).toContain('Version 2, loaded on 21 November 2026 at 09:05, 1 capability"');
  expect(card).toMatch(/"Example \*A\*"},{[^}]*": 1 capability"/);
  expect(card).toMatch(/"Example B"},{[^}]*": no capabilities"/);
  expect(card).toMatch(/Earlier packs.*Starter pack/);
  expect(card).not.toContain(STARTER_NOTE);
});

it('shows the ten newest of many earlier packs', async () => {
  for (let i = 0; i < 12; i++)
    await framework.load(
      { ...CONTENTS, domains: [{ id: 'a', name: `Example ${i}` }] },
      'Example',
      'command line',
      new Date(i),
    );
  const card = await say('framework', { role: 'administrator' });
  expect(card.match(/Version /g)).toHaveLength(11);
  expect(card).toContain('Version 13,');
  expect(card).not.toContain('Version 2,');
});

it('draws the names that people gave as plain text, so that Markdown in them stays plain', async () => {
  await framework.load(CONTENTS, 'Example [pack](x)', 'command line', new Date('2026-11-21T09:05:00Z'));
  const card = await say('framework', { role: 'administrator' });
  expect(card).toContain('{"type":"TextRun","text":"Example [pack](x)"');
  expect(card).toContain('{"type":"TextRun","text":"Example *A*"');
});

it('keeps the packs from anybody who is not an administrator', async () =>
  expect(await say('framework', { role: 'staff' })).not.toContain('pack'));
