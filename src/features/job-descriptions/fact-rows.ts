// What posts mean for the quarterly return: a role mapped, and a role with an aligned job description.
import { dayOf, quarterOf } from '../../dates.ts';
import type { FactSource } from '../../records/fact.ts';
import type { Row } from '../../storage/port.ts';
import type { Post } from './domain/posts/post.ts';
import { isAligned, isMapped } from './domain/posts/progress.ts';
import { postKinds } from './kinds.ts';

const { record, rolesMapped, alignedJobDescriptions } = postKinds;

/** A role counts since its level was first proposed, and its job description since it was agreed. */
export function postFacts(post: Post): Row[] {
  const { id, title, mappedAt, agreedBy } = post;
  const since = (at: string) => {
    const on = dayOf(new Date(at));
    return { quarter: quarterOf(on), fact: { on, title } };
  };
  const mapped = isMapped(post) && mappedAt ? since(mappedAt) : undefined;
  const aligned = isAligned(post) && mappedAt && agreedBy ? since(agreedBy.at) : undefined;
  return [
    ...(mapped ? [rolesMapped.row(mapped.fact, mapped.quarter, id)] : []),
    ...(aligned ? [alignedJobDescriptions.row(aligned.fact, aligned.quarter, id)] : []),
  ];
}

export const postFactSource: FactSource = {
  metrics: ['rolesMapped', 'alignedJobDescriptions'],
  under: record.under(),
  factsOf: ({ key, value }) => (record.holds(key) ? postFacts(record.read(value)) : []),
};
