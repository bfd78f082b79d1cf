/** Where the tests of a file with rules stand: `src/features/courses/domain/…` → all of `test/features/courses/domain`. */
export function testsBeside(file: string): string {
  const [, feature] = /^src\/(features\/[^/]+)\//.exec(file) ?? [];
  if (feature) return `test/${feature}/domain{.test.ts,/**/*.test.ts}`;
  return `test/${file.split('/')[1]}/**/*.test.ts`;
}
