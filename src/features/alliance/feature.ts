// What an Alliance sees of the returns of its Trusts, and what it does with them.
import type { Feature } from '../../feature.ts';
import { allianceBoard } from './board.ts';
import { exportCommand } from './export/command.ts';
import { allianceFileMaker } from './export/file-job.ts';
import { ALLIANCE_FILE, allianceDocument, exportRoutes } from './export/handlers.ts';
import { allianceRoutes } from './handlers.ts';
import { guardedRoutes } from './handlers/guarded.ts';
import { allianceKinds } from './kinds.ts';
import { mendBoards } from './mending.ts';
import type { AllianceGiven, AllianceNeeds } from './needs.ts';
import { allianceNotices } from './notices.ts';
import { allianceRepository } from './repository.ts';
import { closedQuarterRepository } from './closed-quarters.ts';
import { allianceTasks } from './tasks.ts';
import { allianceView, type WantedView } from './view.ts';
import { allianceWatcher } from './watching.ts';
import { organisationIn } from '../organisations/domain/directory.ts';

export function openAlliance(given: AllianceGiven) {
  const { store, returns, organisations, later } = given;
  const board = allianceBoard({
    store,
    find: returns.find,
    allianceOf: async (trustId) => organisationIn(await organisations.current(), trustId)?.alliance,
  });
  const needs: AllianceNeeds = {
    ...given,
    board,
    records: allianceRepository(store),
    closedQuarters: closedQuarterRepository(store),
    makeFile: allianceFileMaker(given.threads),
  };
  const feature: Feature = {
    name: 'alliance',
    kinds: allianceKinds,
    routes: [...allianceRoutes(needs), ...guardedRoutes(needs), ...exportRoutes(needs)],
    documents: { [ALLIANCE_FILE]: allianceDocument(needs) },
    commands: { 'alliance:export': { right: 'keep all that is stored', run: exportCommand(needs) } },
    notices: allianceNotices(needs),
    tasks: allianceTasks(needs),
    jobs: [{ name: 'mend the boards of Alliances', every: 'day', run: (at) => mendBoards(needs, at) }],
    help: {
      doors: [
        {
          title: 'Alliance',
          line: 'Every return of this quarter',
          verb: 'alliance.show',
          places: { leader: 1 },
        },
      ],
      words: [
        { type: 'alliance', does: 'every Trust’s return this quarter' },
        { type: 'alliance figures', does: 'the figures of your Alliance' },
        { type: 'national figures', does: 'what was sent nationally' },
        { type: 'help asked', does: 'what Trusts ask, and where they want help' },
        { type: 'alliance export', does: 'the returns as a table' },
        { type: 'alliance report', does: 'the report as a Word document' },
        { type: 'questions of the alliance', does: 'what the Alliance asks your Trust' },
      ],
    },
  };
  return {
    feature,
    watcher: allianceWatcher({ later, refresh: board.refresh }),
    /** All that an Alliance sees, with five round trips. */
    view: (alliance: string, wanted: WantedView) => allianceView(needs, alliance, wanted),
  };
}
