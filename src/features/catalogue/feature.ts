// The courses staff are told of, kept by administrators: one catalogue for the whole installation.
import { parseArgs } from 'node:util';
import type { Command, Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { importCatalogueFile } from './command.ts';
import { courseList } from './domain/course-list.ts';
import { IMPORT_OPTIONS } from '../../tables/terminal-import.ts';
import { columnsInFile } from '../../tables/ways.ts';
import { COURSE_TABLE } from './domain/list.ts';
import { catalogueTable } from './handlers/export.ts';
import { catalogueRoutes } from './handlers/list.ts';
import type { CatalogueNeeds } from './handlers/needs.ts';
import { catalogueKinds } from './kinds.ts';
import { heldCatalogues } from './held-table.ts';
import { courseCatalogue } from './repository.ts';

interface Given extends Omit<CatalogueNeeds, 'catalogue' | 'tables'> {
  store: Store;
}

export function openCatalogue({ store, ...given }: Given) {
  const catalogue = courseCatalogue(store);
  /** Read within the minute before. */
  const listAt = async (at: Date) => courseList(await catalogue.lately(at));
  const importing: Command['run'] = (args, terminal) => {
    const { values, positionals } = parseArgs({ args, options: IMPORT_OPTIONS, allowPositionals: true });
    const asked = { file: positionals[0], isYes: values.yes, take: values.take };
    return importCatalogueFile(asked, { ...terminal, readTable: given.readTable, catalogue });
  };
  const feature: Feature = {
    name: 'catalogue',
    formerVerbs: {
      'courses.catalogue': 'catalogue.list',
      'courses.course': 'catalogue.course',
      'courses.confirm': 'catalogue.confirm',
      'courses.retiring': 'catalogue.retiring',
      'courses.retire': 'catalogue.retire',
      'courses.bring-back': 'catalogue.bring-back',
      'courses.export': 'catalogue.export',
      'courses.importing': 'catalogue.importing',
      'courses.import': 'catalogue.import',
      'courses.import-yes': 'catalogue.import-yes',
      'courses.settings': 'catalogue.settings',
      'courses.save-settings': 'catalogue.save-settings',
    },
    kinds: catalogueKinds,
    routes: catalogueRoutes({ ...given, catalogue, tables: heldCatalogues(store) }),
    documents: { 'course catalogue': { right: 'edit the catalogue', make: () => catalogueTable(catalogue) } },
    tables: [
      {
        verb: 'catalogue.import',
        right: 'edit the catalogue',
        what: 'a catalogue of courses',
        who: 'an administrator',
        columns: 'Title and Provider',
        columnsIn: (file) => columnsInFile(file, COURSE_TABLE),
      },
    ],
    jobs: [{ name: 'read the catalogue', every: 'sweep', run: listAt }], // so that nobody has to wait for it
    commands: { 'courses:import': { right: 'edit the catalogue', run: importing } },
    help: {
      doors: [
        { title: 'Catalogue', line: 'Courses: add, change, retire', verb: 'catalogue.list', places: { leader: 3 } },
        { title: 'Settings', line: 'What is suggested first', verb: 'catalogue.settings', places: { leader: 5 } },
      ],
      words: [
        { type: 'catalogue', does: 'the courses: add, change, retire' },
        { type: 'course settings', does: 'what is suggested first at each level' },
      ],
    },
  };
  return { feature, catalogue, listAt };
}
