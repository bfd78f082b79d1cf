/** One thing that was measured, beside what it is compared with and what was promised of it. */
export interface Figure {
  what: string;
  found: string;
  /** What was measured beside it, in the same run. */
  beside?: string;
  /** Left out of what is only there to compare with. */
  limit?: string;
  isMet?: boolean;
}

/** Takes a figure, says it, and keeps it for the table. */
export type Target = (figure: Figure) => void;

export function openTargets(): { target: Target; figures: readonly Figure[] } {
  const figures: Figure[] = [];
  return {
    figures,
    target: (figure) => {
      figures.push(figure);
      console.log(`${verdictOf(figure)}  ${figure.what}: ${figure.found}`);
    },
  };
}

export const verdictOf = ({ limit, isMet }: Figure): string => {
  if (!limit) return '      ';
  return isMet ? 'met   ' : 'MISSED';
};

const MOST_NAMED = 5;
/** There must be none of these. */
export const none = (target: Target, what: string, all: readonly string[]): void => {
  const found = all.length ? `${all.length}: ${all.slice(0, MOST_NAMED).join('; ')}` : '0';
  target({ what, found, limit: '0', isMet: !all.length });
};
