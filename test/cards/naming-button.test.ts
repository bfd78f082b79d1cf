// What a button shows of the name at its end, and what a screen reader says.
import { button, namingButton } from '../../src/cards/buttons.ts';

it.each<[string, string, string, string | undefined]>([
  ['Carry on with ', 'Sam Ash', 'Carry on with Sam Ash', undefined],
  ['Open the record of ', 'Priya Sample (demo)', 'Open the record of Priya', 'Open the record of Priya Sample (demo)'],
  [
    'Open the record of ',
    'Wolfeschlegelsteinhausen Q',
    'Open the record',
    'Open the record of Wolfeschlegelsteinhausen Q',
  ],
  ['Read and agree: ', 'Bartholomew-Alexander Jones', 'Read and agree', 'Read and agree: Bartholomew-Alexander Jones'],
])('%s%s', (action, who, shown, spoken) => {
  const { title, tooltip } = namingButton(button(`${action}${who}`, 'x.open'), who);
  expect([title, tooltip]).toEqual([shown, spoken]);
});
