// Who may do what, as one text: each right with those who have it, and everything that is asked under it.
import { RIGHTS, type Right } from './rights.ts';

const linesOf = (right: Right, verbs: readonly string[]): string[] => [
  `${right}: ${RIGHTS[right].join(', ')}`,
  ...verbs.toSorted().map((verb) => `    ${verb}`),
];

export const policyText = (routes: readonly { verb: string; right: Right }[]): string =>
  Object.keys(RIGHTS)
    .flatMap((right) =>
      linesOf(
        right as Right,
        routes.filter((route) => route.right === right).map(({ verb }) => verb),
      ),
    )
    .join('\n');
