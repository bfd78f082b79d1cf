// What an Alliance means by its words, which figure says who is engaged, and below which number people are hidden.
import { z } from 'zod';
import { route, type Route } from '../../../bot/turn.ts';
import { METRICS } from '../../returns/domain/metrics.ts';
import { definitionsCard } from '../cards/definitions.ts';
import type { DefinitionId } from '../domain/alliance-settings.ts';
import {
  definitionsProblems,
  formOfDefinitions,
  settingsWithDefinitions,
  type DefinitionsForm,
} from '../domain/definitions-form.ts';
import { AboutAlliance, openAllianceForm, SentForm, TypedText } from './alliance-form.ts';
import { RIGHT } from './list.ts';
import type { OrganisationNeeds } from './needs.ts';

/** The words come as `means-accredited`, what is a stock as `flow-rolesMapped`. */
const Sent = SentForm.extend({ engagedAs: TypedText, threshold: TypedText }).catchall(z.unknown());
type Sent = z.infer<typeof Sent>;

const VERBS = { check: 'organisations.check-definitions', save: 'organisations.save-definitions' };
const WORDS = /^(?:(?:the|our|alliance) )?definitions$/i;

export function definitionRoutes(needs: OrganisationNeeds): Route[] {
  const { show, check, save } = openAllianceForm(needs, {
    verbs: VERBS,
    formIn,
    formOf: formOfDefinitions,
    problemsIn: definitionsProblems,
    settingsWith: settingsWithDefinitions,
    draw: definitionsCard,
  });
  return [
    route('organisations.definitions', { right: RIGHT, words: WORDS, input: AboutAlliance }, show),
    route(VERBS.check, { right: RIGHT, input: Sent }, check),
    route(VERBS.save, { right: RIGHT, input: Sent }, save),
  ];
}

const textIn = (value: unknown): string => TypedText.safeParse(value).data ?? '';

const formIn = ({ engagedAs, threshold, why, ...sent }: Sent): DefinitionsForm => ({
  engagedAs,
  threshold,
  why,
  definitions: {
    cancerWorkforce: textIn(sent['means-cancerWorkforce']),
    activeAccount: textIn(sent['means-activeAccount']),
    accredited: textIn(sent['means-accredited']),
    engaged: textIn(sent['means-engaged']),
  } satisfies Record<DefinitionId, string>,
  flows: Object.fromEntries(METRICS.map(({ id }) => [id, textIn(sent[`flow-${id}`])])),
});
