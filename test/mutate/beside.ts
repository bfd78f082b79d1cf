/** Where the tests of a file with rules stand: `src/features/courses/domain/…` → all of `test/features/courses/domain`. */
export function testsBeside(file: string): string {
  const [, feature] = /^src\/(features\/[^/]+)\//.exec(file) ?? [];
  if (feature) return `test/${feature}/domain{.test.ts,/**/*.test.ts}`;
  // The other tests of keeping start bots.
  if (file.startsWith('src/keeping/')) return 'test/keeping/{periods,person-rules}.test.ts';
  return `test/${file.split('/')[1]}/**/*.test.ts`;
}
