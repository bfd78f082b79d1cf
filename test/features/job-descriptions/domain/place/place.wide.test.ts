import { proposePlace } from '../../../../../src/features/job-descriptions/domain/place/place.ts';
import { cell, outlineOf, table } from '../../../../support/outlines.ts';

it('is quick in a document that is made to be slow', () => {
  const rows = Array.from({ length: 3000 }, () => ['Essential', 'Desirable']);
  const many = Array.from({ length: 3000 }, () => table(['a', '('.repeat(500)]));
  const long = [cell(Array.from({ length: 5000 }, () => '**Essential:**'))];
  const { kind } = proposePlace(
    outlineOf([...many, table(...rows), table(long), `# ${'('.repeat(100_000)}`, 'Words.']),
  );
  expect(kind).toBe('paragraph');
});
