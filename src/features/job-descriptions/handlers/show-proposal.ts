import type { AskingOfTrust, Card } from '../../../bot/turn.ts';
import { proposalCard, type AboutPost, type DecisionInput } from '../cards/file.ts';
import type { Problems } from '../cards/file-views.ts';
import { changeAt } from '../domain/statement/change.ts';
import type { LevelId } from '../../framework/domain.ts';
import type { KnownDocument } from './known-document.ts';
import type { FileNeeds } from './file-needs.ts';
import { partnersFor } from './partner.ts';

interface Showing {
  /** What was chosen on the card before, where something about it is wrong. */
  values?: Pick<DecisionInput, 'withEducation' | 'as' | 'agreeWith'>;
  problems?: Problems;
}

const HEADINGS = {
  inserted: 'Shall I put this in?',
  changed: 'Shall I change the level?',
  unchanged: 'It is in already',
};
const YES = { inserted: 'Yes, put it in', changed: 'Yes, change the level', unchanged: 'Yes, note it for this post' };
const PLACES = { inserted: 'Where it goes', changed: 'Where it is', unchanged: 'Where it is' };

/** “Shall I put this in?”: the exact sentence in its surroundings, and nothing done before a yes. */
export async function drawProposal(
  needs: FileNeeds,
  about: AboutPost & { level: LevelId },
  { understanding, keepsFiles }: KnownDocument,
  asking: AskingOfTrust,
  showing: Showing = {},
): Promise<Card> {
  const people = await partnersFor(needs.people, asking);
  const { is, where, preview, education, warnings } = changeAt(understanding, about.level);
  return proposalCard({
    about,
    heading: HEADINGS[is],
    yes: YES[is],
    reasons: understanding.level.reasons,
    placeHeading: PLACES[is],
    place: where,
    preview,
    warnings,
    education,
    people,
    keepsFiles,
    hasPicker: needs.hasPicker,
    ...showing,
  });
}
