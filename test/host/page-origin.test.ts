import { isOwnPage } from '../../src/host/page-origin.ts';
import { aBot, activityFrom, type TestBot } from '../support/bot.ts';
import { alex } from '../support/builders.ts';

const PORTS = [3978, 56150, 56151];

it.each<[string | undefined, string, boolean]>([
  [undefined, '/api/messages', true],
  ['http://localhost:3978', '/api/messages', true],
  ['http://127.0.0.1:56151', '/api/messages', true],
  ['http://[::1]:56150', '/download/x', true],
  ['https://evil.example', '/api/messages', false],
  ['https://evil.example', '/download/x', false],
  ['http://localhost:3978.evil.example', '/api/messages', false],
  ['http://localhost:8080', '/api/messages', false],
  ['http://localhost', '/api/messages', false],
  ['https://localhost:3978', '/api/messages', false],
  ['http://evil.example:3978', '/api/messages', false],
  ['file://', '/api/messages', false],
  ['', '/api/messages', false],
  ['null', '/api/messages', false],
  ['null', '/download/x', true],
])('a page that says it is %s may speak to %s: %s', (origin, path, may) =>
  expect(isOwnPage(origin, path, PORTS)).toBe(may),
);

describe('on a developer’s machine', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await aBot();
  });
  afterAll(() => bot.close());

  const from = (origin?: string) =>
    fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(origin && { Origin: origin }) },
      body: JSON.stringify({ ...activityFrom(alex, bot.connector.url), type: 'message', text: 'help' }),
    });

  it('a message from another site is refused, and nothing is done', async () => {
    expect((await from('https://evil.example')).status).toBe(403);
    expect(bot.chatOf(alex)).toEqual([]);
  });

  it.each(['the client', 'its own page'])('a message from %s is answered', async (who) => {
    expect((await from(who === 'its own page' ? bot.url : undefined)).status).toBe(200);
    expect(bot.chatOf(alex)).not.toEqual([]);
  });
});
