// What may have been removed from a step, to be kept or removed by whoever wrote it.
import { button } from '../../../cards/buttons.ts';
import { FILLED_MARK, fieldsFilledOn, formName } from '../../../cards/filled.ts';
import { unsureCard } from '../../../cards/unsure.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Discussion } from '../domain/discussion.ts';
import { writeKey } from '../domain/keys.ts';

/** What was pressed when the question came up, and is done after the answer. */
export type PendingPress = 'next' | 'back' | 'leave' | 'prepare';

/** `draw`: gives the card of the step, which knows what its fields are called. Undefined where nothing is in doubt. */
export function doubtCard(
  { record, answers }: Discussion,
  step: string,
  draw: () => Card,
  verb: string,
  pressed: PendingPress,
) {
  const answer = answers.get(step);
  if (!answer?.doubtful?.length) return undefined;
  const drawn = draw();
  const data = {
    submission: writeKey(record, step, answer.revision),
    after: pressed,
    [FILLED_MARK]: { form: formName(drawn), ids: [] },
  };
  return unsureCard(
    fieldsFilledOn(drawn).filter(({ id }) => answer.doubtful?.includes(id)),
    {
      keep: button('Keep them', verb, { ...data, decision: 'keep' }, 'positive'),
      remove: button('Remove these words', verb, { ...data, decision: 'remove' }),
    },
  );
}
