import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askCommand } from '../../../src/features/courses/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'ask-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await askCommand(args, (line) => lines.push(line));
  return { code, lines, text: lines.join('\n') };
}
const fileOf = (content: string) => {
  const file = join(folder, `${Math.random()}.jsonl`);
  writeFileSync(file, content);
  return file;
};

it('answers one question, with why and how sure', async () => {
  const { code, text } = await run('healthcare assistant,', 'what first?');
  expect(code).toBe(0);
  expect(text).toMatch(/supportive level[\s\S]*1\. ACCEND[\s\S]*stated by the provider[\s\S]*https:\/\/e-lfh/);
});

it('asks back which level, and names the choices', async () =>
  expect((await run('band 4')).text).toMatch(/Which level[\s\S]*Supportive, Assistive/));

it('answers a file, a line a question, a line an answer', async () => {
  const { code, lines } = await run('--file', fileOf('\uFEFF{"text":"CNS"}\r\n\n{"text":"hello","kind":"x"}\n'));
  expect(code).toBe(0);
  const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.map(({ text }) => text)).toEqual(['CNS', 'hello']);
  expect(Object.keys(answers[0]!)).toEqual(['text', 'understood', 'clarify', 'courses', 'feature', 'reply']);
});

it.each(['{"text": 3}', 'CNS', '"CNS"', '[]', '{}'])('says which line is bad: %s', async (bad) => {
  const { code, lines } = await run('--file', fileOf(`{"text":"CNS"}\n${bad}\n{"text":"CNS"}`));
  expect(code).toBe(1);
  expect(lines.at(-1)).toMatch(/^Line 2 /);
  expect(lines).toHaveLength(2);
});

it.each([[[]], [['  ']], [['--file']]])('says how to ask: %j', async (args) => {
  const { code, text } = await run(...args);
  expect([code, text]).toEqual([1, expect.stringMatching(/npm run ask/)]);
});

it('says that a file cannot be read', async () =>
  expect(await run('--file', join(folder, 'none.jsonl'))).toMatchObject({
    code: 1,
    text: expect.stringMatching(/cannot be read/) as string,
  }));
