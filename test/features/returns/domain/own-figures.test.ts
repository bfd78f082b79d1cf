import { fieldName } from '../../../../src/features/returns/domain/fields.ts';
import { metricOf, type MetricId } from '../../../../src/features/returns/domain/metrics.ts';
import { ownFigureText, firstEntryOf, type OwnFigure } from '../../../../src/features/returns/domain/own-figures.ts';

const own = (kind: OwnFigure['kind'], count: number): OwnFigure => ({ kind, count, source: 'our list of posts' });

it.each<[OwnFigure, string, string]>([
  [own('complete', 0), 'Nothing so far (our list of posts)', ''],
  [own('at least', 0), 'Nothing so far (our list of posts)', ''],
  [own('complete', 1), '1, from our list of posts', '1'],
  [own('at least', 1), 'At least 1, from our list of posts', '1'],
  [own('complete', 1234), '1,234, from our list of posts', '1234'],
  [own('at least', 1234), 'At least 1,234, from our list of posts', '1234'],
])('%j reads “%s” and fills its field with “%s”', (figure, text, typed) =>
  expect([ownFigureText(figure), firstEntryOf(figure)]).toEqual([text, typed]),
);

it('where our records cannot know, a field begins empty', () => expect(firstEntryOf(undefined)).toBe(''));

it.each([
  ['rolesMapped', 'Cancer workforce roles mapped to ACCEND levels of practice'],
  ['rolesMappedWhy', 'Cancer workforce roles mapped to ACCEND levels of practice: reason'],
  ['comment', 'Comment on the whole return'],
  ['somethingElse', 'somethingElse'],
])('the field %s is called “%s”', (field, name) => expect(fieldName(field)).toBe(name));

it('a figure that there is not is a fault of ours', () =>
  expect(() => metricOf('rolesUnmapped' as MetricId)).toThrow('rolesUnmapped'));
