// Words that steer, and the door for whatever else is typed.
import type { Feature } from '../../feature.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import type { ControlNeeds } from './handlers/needs.ts';
import { textRoute } from './handlers/text.ts';
import { controlRoutes } from './handlers/words.ts';
import { turnedTo } from './turned-to.ts';

export function openControl(given: Omit<ControlNeeds, 'turned'>) {
  const turned = turnedTo();
  const needs = { ...given, turned };
  const feature: Feature = {
    name: 'control',
    routes: [...controlRoutes(needs), textRoute(needs)],
    help: {
      words: [
        { type: 'later', does: 'leave it; everything you sent is saved' },
        { type: 'back', does: 'the step before, or what can be taken back' },
        { type: 'agree', does: 'the record that waits for you to agree' },
      ],
    },
  };
  return {
    feature,
    /** What somebody was answered with last. */
    noteAnswer: (person: PersonKey, verb: string): void => {
      turned.note(person, verb);
    },
  };
}
