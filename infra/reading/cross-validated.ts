// How well wishes are told: every sentence by what is learnt of others.
import type { Intent } from '../../src/reading/enquiry.ts';
import { sharesFor } from '../../src/reading/wish/wish.ts';
import { learn, type Example } from './learn.ts';

const PARTS = 3;
const STEPS = 5;

interface Told {
  wish: Intent;
  told: Intent;
  share: number;
}

function toldIn(part: number, sentences: readonly Example[], others: readonly Example[]): Told[] {
  const weights = learn([...sentences.filter((_, at) => at % PARTS !== part), ...others]);
  return sentences
    .filter((_, at) => at % PARTS === part)
    .map(({ wish, features }) => {
      const [told, share] = sharesFor(features, weights)[0]!;
      return { wish, told, share };
    });
}

const rightOf = (all: readonly Told[]) => all.filter(({ wish, told }) => wish === told).length / all.length;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** What else they are told by: known questions, of which none is asked about here. */
export function crossValidated(sentences: readonly Example[], others: readonly Example[]) {
  const all = Array.from({ length: PARTS }, (_, part) => toldIn(part, sentences, others)).flat();
  const byWish = [...Map.groupBy(all, ({ wish }) => wish)];
  const bySureness = [...Map.groupBy(all, ({ share }) => Math.floor(share * STEPS) / STEPS)].toSorted(
    (a, b) => a[0] - b[0],
  );
  return {
    right: rightOf(all),
    lines: [
      `${percent(rightOf(all))} of ${all.length} right`,
      ...byWish.map(([wish, those]) => `  ${wish.padEnd(24)}${percent(rightOf(those))} of ${those.length}`),
      ...bySureness.map(
        ([share, those]) => `  where from ${percent(share)} sure: ${percent(rightOf(those))} of ${those.length}`,
      ),
    ],
  };
}
