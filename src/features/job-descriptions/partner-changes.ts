// What the two who agree a post do with it once it is proposed, each as one change in storage.
import { Refusal } from '../../bot/refusal.ts';
import { NOT_YOURS } from '../../bot/rights.ts';
import type { Asking } from '../../bot/turn.ts';
import { trustOf } from '../../records/record-id.ts';
import type { Post } from './domain/posts/post.ts';
import {
  agreePost,
  askForPostChange,
  choosePartner,
  keepPartnerWords,
  sendPostAgain,
  takeBackPostAgreement,
} from './domain/posts/transitions.ts';
import type { PostVerdict } from './domain/posts/verdict.ts';
import { isAskingStuck } from './post-delivery.ts';
import type { PostCase } from './rows.ts';

export interface ChangedPost {
  file: PostCase;
  verdict: PostVerdict;
}

/** Reads a post, lets `decide` say what becomes of it, and writes that. */
export type ChangePost = (
  id: string,
  asking: Asking,
  decide: (post: Post, file: PostCase) => PostVerdict,
) => Promise<ChangedPost>;

export const partnerChanges = (change: ChangePost) => ({
  agree: (id: string, version: number, asking: Asking, comment?: string): Promise<ChangedPost> =>
    change(id, asking, (post) => agreePost(post, version, asking.person, asking.at, comment)),
  takeAgreementBack: (id: string, version: number, asking: Asking): Promise<ChangedPost> =>
    change(id, asking, (post) => takeBackPostAgreement(post, version, asking.person, asking.at)),
  keepWords: (id: string, version: number, words: string, asking: Asking): Promise<ChangedPost> =>
    change(id, asking, (post) => keepPartnerWords(post, version, words, asking.person, asking.at)),
  askForChange: (id: string, version: number, words: string, asking: Asking): Promise<ChangedPost> =>
    change(id, asking, (post) => askForPostChange(post, version, words, asking.person, asking.at)),
  choosePartner: async (
    id: string,
    version: number,
    partner: { id: string; name: string },
    asking: Asking,
  ): Promise<ChangedPost> => {
    if (trustOf(id) !== asking.trustId) throw new Refusal(NOT_YOURS);
    return change(id, asking, (post) => choosePartner(post, version, partner, asking.person, asking.at));
  },

  sendAgain: (id: string, version: number, asking: Asking): Promise<ChangedPost> =>
    change(id, asking, (post, file) => sendPostAgain(post, version, isAskingStuck(file), asking.person, asking.at)),
});
