// What became of the broken rules, in words.
import { relative, dirname } from 'node:path';
import type { Stryker } from '@stryker-mutator/core';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Looked at one by one; of the rest (a message, a list, a pattern) its kind says enough. */
const RULE_KINDS = new Set([
  'ArithmeticOperator',
  'ConditionalExpression',
  'EqualityOperator',
  'LogicalOperator',
  'UnaryOperator',
  'UpdateOperator',
]);

const fileOf = ({ fileName }: MutantResult) => relative('', fileName).replaceAll('\\', '/');
const isNoticed = ({ status }: MutantResult) => status === 'Killed' || status === 'Timeout';
const isUnnoticed = ({ status }: MutantResult) => status === 'Survived' || status === 'NoCoverage';

/** By folder, the weakest first. What could not be tried, because it would not even load, counts for nothing. */
export function figuresOf(mutants: readonly MutantResult[]) {
  const tried = mutants.filter((one) => isNoticed(one) || isUnnoticed(one));
  return [...Map.groupBy(tried, (one) => dirname(fileOf(one)))]
    .map(([folder, those]) => {
      const noticed = those.filter(isNoticed).length;
      return { folder, noticed, all: those.length, share: (100 * noticed) / those.length };
    })
    .sort((one, other) => one.share - other.share);
}

/** `isRule`: a condition, a comparison or a sum. */
export function unnoticedIn(mutants: readonly MutantResult[], read: (file: string) => string) {
  return mutants.filter(isUnnoticed).map((one) => {
    const file = fileOf(one);
    const { start } = one.location;
    const now = textAt(read(file), one.location);
    const untried = one.status === 'NoCoverage' ? ' (no test comes here)' : '';
    return {
      folder: dirname(file),
      isRule: RULE_KINDS.has(one.mutatorName),
      line: `${file}:${start.line}:${start.column} ${one.mutatorName}: ${now} → ${oneLine(one.replacement)}${untried}`,
    };
  });
}

function textAt(source: string, { start, end }: MutantResult['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const whole = lines.map((line, index) => (index === lines.length - 1 ? line.slice(0, end.column - 1) : line));
  return oneLine(whole.join(' ').slice(start.column - 1));
}

const oneLine = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
};
