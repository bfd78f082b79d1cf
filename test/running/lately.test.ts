import { usedLately } from '../../src/running/lately.ts';

it('keeps those used last, and tells of each that it forgets', () => {
  const forgotten: string[] = [];
  const kept = usedLately<string>(2, { dispose: (value) => forgotten.push(value) });
  kept.set('a', 'first').set('b', 'second');
  kept.get('a');
  kept.set('c', 'third');
  expect([...kept.keys()]).toEqual(['c', 'a']);
  expect(forgotten).toEqual(['second']);
});

it('forgets what is older than its time', () => {
  const kept = usedLately<string>(2, { ttl: 1 });
  kept.set('a', 'first', { start: performance.now() - 2 });
  expect(kept.get('a')).toBeUndefined();
});
