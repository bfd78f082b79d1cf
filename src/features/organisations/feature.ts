// Organisations: who exists, who belongs to which Alliance, who came of whom, and who is expected to send a return.
import { NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { DEFAULT_RULES, type ReturnRules } from '../returns/domain/definition.ts';
import { returnRulesIn } from './domain/alliance-settings.ts';
import { expectedIn, heirOf, organisationIn, type Directory } from './domain/directory.ts';
import { Organisation } from './domain/organisation.ts';
import { columnsInFile } from '../../tables/ways.ts';
import { ORGANISATION_TABLE } from './domain/table.ts';
import { heldTables } from './held-tables.ts';
import { definitionRoutes } from './handlers/definitions.ts';
import { editRoutes } from './handlers/edit.ts';
import { organisationImportRoutes } from './handlers/import.ts';
import { organisationListRoutes } from './handlers/list.ts';
import type { OrganisationNeeds } from './handlers/needs.ts';
import { allianceSettingsRoutes } from './handlers/settings.ts';
import { organisationKinds } from './kinds.ts';
import { organisationRepository, SHIPPED_DIRECTORY } from './repository.ts';
import { allianceSettings } from './settings.ts';

interface Named {
  id: string;
  name: string;
}

interface Given extends Pick<OrganisationNeeds, 'readTable' | 'newId'> {
  store: Store;
  /** Of the demonstration, on one machine only. */
  demo?: { trust: Named; alliance: Named };
}

const demoDirectory = ({ trust, alliance }: { trust: Named; alliance: Named }): Directory => [
  Organisation.parse({ ...alliance, kind: 'alliance' }),
  Organisation.parse({ ...trust, kind: 'trust', alliance: alliance.id }),
];

export function openOrganisations({ store, demo, ...given }: Given) {
  const organisations = organisationRepository(store, [...(demo ? demoDirectory(demo) : []), ...SHIPPED_DIRECTORY]);
  const settings = allianceSettings(store);
  const needs: OrganisationNeeds = { ...given, organisations, settings, tables: heldTables(store) };
  const feature: Feature = {
    name: 'organisations',
    kinds: organisationKinds,
    routes: [
      ...organisationListRoutes(needs),
      ...editRoutes(needs),
      ...allianceSettingsRoutes(needs),
      ...definitionRoutes(needs),
      ...organisationImportRoutes(needs),
    ],
    tables: [
      {
        verb: 'organisations.import',
        right: 'keep the organisations',
        what: 'a list of organisations',
        who: 'an Alliance lead or an administrator',
        columns: 'Name and ODS code',
        columnsIn: (file) => columnsInFile(file, ORGANISATION_TABLE),
      },
    ],
    help: {
      doors: [
        { title: 'Organisations', line: 'Trusts and Alliances', verb: 'organisations.list', places: { leader: 2 } },
        {
          title: 'Settings',
          line: 'What your Alliance counts, and when',
          verb: 'organisations.settings',
          places: { leader: 4 },
          roles: ['alliance lead'],
        },
      ],
      // An administrator is asked of which Alliance, and opens both from the organisations.
      words: [
        { type: 'organisations', does: 'Trusts and Alliances: add, change, join' },
        { type: 'alliance settings', does: 'deadlines and what is counted', roles: ['alliance lead'] },
        { type: 'definitions', does: 'how each figure is defined', roles: ['alliance lead'] },
      ],
    },
  };
  return {
    feature,
    organisations: {
      /** All of them, as they are now. */
      current: organisations.current,
      lately: organisations.lately,
      /** A refusal for one that is none. */
      named: async (id: string) => {
        const one = organisationIn(await organisations.current(), id);
        if (!one) throw new Refusal(NOT_YOURS);
        return { id, name: one.name, isAlliance: one.kind === 'alliance', alliance: one.alliance };
      },
      organisationOf: async (trustId: string) => organisationIn(await organisations.current(), trustId),
      /** Who stands in the place of an organisation on a day. */
      heirOf: async (id: string, day: string) => heirOf(await organisations.current(), id, day),
      /** Who sends the return of a quarter: a successor, and never whom it took over from. */
      expectedIn: async (quarter: string, alliance: string) =>
        expectedIn(await organisations.current(), quarter, alliance),
      /** What an Alliance has set, each value with what it rests on. */
      settingsOf: settings.of,
      rulesOfAlliance: async (alliance: string): Promise<ReturnRules> => returnRulesIn(await settings.of(alliance)),
      /** When the returns of an organisation open, are due and close, and how they are counted, as its Alliance has set it. */
      returnRulesOf: async (id: string): Promise<ReturnRules> => {
        const alliance = organisationIn(await organisations.current(), id)?.alliance;
        return alliance ? returnRulesIn(await settings.of(alliance)) : DEFAULT_RULES;
      },
    },
  };
}
