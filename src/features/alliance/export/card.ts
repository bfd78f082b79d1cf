// What can be taken away of the returns, and one of it ready to be fetched.
import type { Card } from '../../../bot/turn.ts';
import { button, openUrl } from '../../../cards/buttons.ts';
import { howToGetIt } from '../../../cards/handing-over.ts';
import { messageCard } from '../../../cards/message.ts';
import { countedOptions } from '../cards/board.ts';
import { pageCard } from '../cards/page.ts';
import { fileKind, QUARTERS_OF_AN_EXPORT, EXPORT_FILES, type ExportFile } from './choice.ts';

const BACK = button('All Trusts', 'alliance.show', {}, 'quiet');

export const takeAwayCard = (alliance: string): Card =>
  pageCard({
    heading: 'Take the returns away',
    place: alliance,
    lines: EXPORT_FILES.map((file) => fileKind(file).what),
    choices: [
      { id: 'chosenCounted', label: 'What is counted', value: 'submitted', options: countedOptions },
      {
        id: 'chosenQuarters',
        label: 'How many quarters',
        value: String(QUARTERS_OF_AN_EXPORT[0]),
        options: QUARTERS_OF_AN_EXPORT.map((n) => ({ title: `The last ${n}`, value: String(n) })),
      },
    ],
    actions: [...EXPORT_FILES.map((file) => button(fileKind(file).title, 'alliance.file', { file })), BACK],
  });

export const fileCard = (file: ExportFile, link: string, hasFileConsent: boolean): Card =>
  messageCard({
    heading: fileKind(file).title,
    lines: [fileKind(file).what, howToGetIt(hasFileConsent), 'It is made when you fetch it, from what is there then.'],
    actions: [openUrl('Download it', link), button('Something else', 'alliance.files', {}, 'quiet'), BACK],
  });
