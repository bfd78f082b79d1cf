// What the heading of a column says of the criteria in it.
import { columnKind } from '../../../../../src/features/job-descriptions/domain/place/column-kind.ts';

function said(text: string): string {
  const { kind, isSure, isLater, bands } = columnKind(text) ?? {};
  return [kind ?? 'nothing', kind && !isSure && 'perhaps', isLater && 'later', ...(bands ?? [])]
    .filter(Boolean)
    .join(', ');
}

it.each([
  ['Essential', 'essential'],
  ['Essential criteria', 'essential'],
  ['Hanfodol', 'essential'],
  ['Desirable', 'desirable'],
  ['Nice to have', 'desirable'],
  ['Preferred', 'desirable'],
  ['Skills', 'nothing'],
  ['', 'nothing'],
  ['Essential at Band 5', 'essential, perhaps, 5'],
  ['Essential at Band 5/6', 'essential, perhaps, 5, 6'],
  ['Ess (band 6)', 'essential, 6'],
  ['Desirable at Band 6', 'desirable, perhaps, 6'],
  ['Band 6', 'nothing'],
  ['Quintessential', 'nothing'],
  ['Essential or desirable?', 'nothing'],
  ['Hanfodol ar y diwrnod cyntaf', 'essential, perhaps'],
  ['Required', 'essential, perhaps'],
  ['Must have', 'essential'],
  ['On appointment', 'essential, perhaps'],
  ['At entry', 'essential, perhaps'],
  ['An advantage', 'desirable, perhaps'],
  ['Not required, but an advantage', 'desirable, perhaps'],
  ['Within 12 months', 'desirable, perhaps, later'],
  ['After two years in post', 'desirable, perhaps, later'],
  ['To be achieved', 'desirable, perhaps, later'],
  ['Required within 12 months', 'desirable, perhaps, later'],
  ['Essential within 12 months', 'essential, perhaps, later'],
  ['Essential:\nA degree in nursing', 'nothing'],
  ['Essential\nat band 5', 'essential, perhaps, 5'],
  ['Essential for any nurse who is to lead a team', 'essential, perhaps'],
  ['Essential for any nurse who is to lead a large team', 'nothing'],
  [`Essential ${'x'.repeat(50)}`, 'essential, perhaps'],
  [`Essential ${'x'.repeat(51)}`, 'nothing'],
])('%j says %s', (text, expected) => expect(said(text)).toBe(expected));
