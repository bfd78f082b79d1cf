import { isInAnotherLanguage } from '../../src/reading/language.ts';

it.each([
  ['German', 'Wie geht es dir?'],
  ['German', 'Welcher Kurs ist für mich?'],
  ['French', 'Quel cours est pour une infirmière ?'],
  ['Spanish', '¿Qué curso hay para una enfermera?'],
  ['Portuguese', 'Qual curso é para mim? Sou enfermeira'],
  ['Italian', 'Vorrei un corso per la mia squadra'],
  ['Polish', 'Szukam kursu dla pielęgniarki, proszę o pomoc, jestem nowa'],
  ['Romanian', 'Ce curs este pentru mine?'],
  ['Welsh', 'Beth yw fy lefel i? Rydw i yn nyrs'],
  ['Tagalog', 'Ano ang kurso para sa mga nars?'],
  ['Arabic', 'ما هي الدورات المناسبة لي'],
  ['Greek', 'Ποιο μάθημα είναι για μένα'],
  ['Malayalam', 'എനിക്ക് ഏത് കോഴ്സ്'],
  ['Chinese', '哪门课程适合我'],
  ['Ukrainian', 'Який курс мені підходить?'],
])('%s: %s', (_language, text) => expect(isInAnotherLanguage(text)).toBe(true));

it.each([
  'Which course fits a band 6 CNS?',
  'la la la',
  'María José needs the SACT passport',
  'Care for the Zoë Müller unit',
  'je ne sais quoi about communication skills for nurses',
  'HCA new to chemo, what first?',
  'PgCert in café culture de luxe',
  'on call in A&E, is level 7 for me',
  'Manyleb Person',
  'ok',
  '👍👍',
  '',
  'a'.repeat(20_000),
  'Can I do a course at Université Paul Sabatier?',
  'Na, Ca and K for nurses',
])('English, or too little to tell: %.60s', (text) => expect(isInAnotherLanguage(text)).toBe(false));

it('takes no question of the regression set for another language', async () => {
  const { readFileSync } = await import('node:fs');
  const questions = readFileSync(new URL('../eval/questions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const texts = questions.map((line) => (JSON.parse(line) as { text: string }).text);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(isInAnotherLanguage)).toEqual([]);
});
