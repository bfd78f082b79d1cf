import { drawAgain, FILLED_MARK, fieldsFilledOn, markOn, absentFrom, withMarks } from '../../src/cards/filled.ts';
import type { Card } from '../../src/bot/turn.ts';

const AGAIN: { id: string; label: string; words: string }[] = [];

describe('what did not come back', () => {
  const ids = ['words', 'day', 'ticks'];
  const all = { words: 'a', day: '2026-11-21', ticks: 'x,y' };
  it.each<[string, object, Record<string, unknown>, string[], string[]]>([
    ['everything came back', { ids }, all, [], []],
    ['one is missing from a card drawn for the first time', { ids }, { ...all, words: undefined }, ['words'], []],
    ['ticks and a day are missing, the words came back', { ids }, { words: 'b' }, ['day', 'ticks'], []],
    ['an empty text is the person’s own word', { ids }, { ...all, words: '' }, [], []],
    ['null is nothing', { ids }, { ...all, day: null }, ['day'], []],
    ['nothing at all came back', { ids }, {}, [], ids],
    ['only what was empty before came back', { ids }, { other: 'new' }, [], ids],
    ['the only filled one is missing', { ids: ['words'] }, { other: 'new' }, [], ['words']],
    ['nothing was filled', { ids: [] }, {}, [], []],
    ['one is missing from a card drawn again', { ids, again: AGAIN }, { ...all, words: undefined }, [], ['words']],
    ['all but one are missing from a card drawn again', { ids, again: AGAIN }, { words: 'b' }, [], ['day', 'ticks']],
    ['everything came back from a card drawn again', { ids, again: AGAIN }, all, [], []],
  ])('%s', (_what, mark, sent, emptied, doubtful) =>
    expect(absentFrom({ form: 'f', ids: [], ...mark }, sent)).toEqual({ emptied, doubtful }),
  );
});

const aCard = (value = 'As before', heading = 'A step'): Card => ({
  body: [
    { type: 'TextBlock', text: heading, style: 'heading' },
    { type: 'Input.Text', id: 'words', label: 'Your words', value },
    {
      type: 'Container',
      items: [
        {
          type: 'Input.ChoiceSet',
          id: 'ticks',
          label: 'Ticks',
          isMultiSelect: true,
          value: 'x,y',
          choices: [
            { title: 'Ex', value: 'x' },
            { title: 'Why', value: 'y' },
            { title: 'Zed', value: 'z' },
          ],
        },
      ],
    },
    { type: 'Input.Date', id: 'day', label: 'Day', value: '' },
    { type: 'Input.Text', id: 'more', label: 'More' },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Save', verb: 'save', data: { id: 1 } },
    { type: 'Action.Execute', title: 'Leave', verb: 'leave', associatedInputs: 'none' },
    { type: 'Action.OpenUrl', title: 'Read', url: 'https://a.example' },
  ],
});
const buttons = (card: Card) => card.actions as { data?: Record<string, unknown> }[];

describe('a card', () => {
  it('knows what is filled on it, as a person reads it', () =>
    expect(fieldsFilledOn(aCard())).toEqual([
      { id: 'words', label: 'Your words', words: 'As before', value: 'As before' },
      { id: 'ticks', label: 'Ticks', words: 'Ex; Why', value: 'x,y' },
    ]));

  it('says so with the buttons that send its inputs, and with no other', () => {
    const [save, leave, read] = buttons(withMarks(aCard(), 'form'));
    expect(save!.data).toEqual({ id: 1, [FILLED_MARK]: { form: 'form A step', ids: ['words', 'ticks'] } });
    expect([leave!.data, read!.data]).toEqual([undefined, undefined]);
  });

  const again = (card: Card, pressed: Card | undefined) =>
    markOn(buttons(drawAgain(withMarks(card, 'form'), pressed && markOn(buttons(pressed)[0]!.data)))[0]!.data)?.again;

  it.each([
    ['the same card, whatever was filled in', withMarks(aCard(''), 'form'), true],
    ['another step of the same template', withMarks(aCard('', 'Another step'), 'form'), false],
    ['another template', withMarks(aCard(''), 'other'), false],
    ['words that were typed', undefined, false],
  ])('is drawn again when it answers a press on %s', (_what, pressed, isAgain) =>
    expect(again(aCard(), pressed) !== undefined).toBe(isAgain),
  );

  it('carries what it shows when it is drawn again, as far as there is room', () => {
    const long = 'x'.repeat(20_000);
    expect(again(aCard(long), withMarks(aCard(), 'form'))).toEqual([
      { id: 'words', label: 'Your words', words: expect.stringMatching(/^x+…$/) },
      { id: 'ticks', label: 'Ticks', words: 'Ex; Why', value: 'x,y' },
    ]);
  });

  it('is left as it was by being drawn again', () => {
    const drawn = withMarks(aCard(), 'form');
    const before = JSON.stringify(drawn);
    drawAgain(drawn, markOn(buttons(drawn)[0]!.data));
    expect(JSON.stringify(drawn)).toBe(before);
  });
});
