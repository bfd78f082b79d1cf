// A whole discussion as on a laptop and as on a phone, typed and clicked: where it goes on, the window shows it.
import { isInWindow, LAPTOP, PHONE_SCREEN, type Chat, type Screen } from '../support/browser.ts';
import { NEXT } from '../support/people.ts';
import { takePicture } from '../support/pictures.ts';
import { walk } from './walk.ts';

const MOST_TAPS = 33; // with somebody new
const PILLARS = ['Clinical practice', 'Leadership and management', 'Education', 'Research, evidence and quality'];

describe.each<[string, Screen]>([
  ['laptop', LAPTOP],
  ['phone', PHONE_SCREEN],
])('on a %s', (on, screen) => {
  let shown = 0;
  let taps = 0;
  /** Waits for a card, keeps what the window shows of it, and looks for its heading there. */
  async function sees(chat: Chat, words: string, heading = words): Promise<void> {
    await chat.gets(words);
    await picture(chat, heading);
    const isSeen = await isInWindow(chat.card().getByRole('heading').first());
    expect({ heading, isSeen }).toEqual({ heading, isSeen: true });
  }
  async function picture(chat: Chat, of: string): Promise<void> {
    const name = `talk-${on}-${String(++shown).padStart(2, '0')}-${of.toLowerCase().replaceAll(/\W+/g, '-')}`;
    await takePicture(chat.page, name);
  }
  /** A card comes back with what is wrong: the field that is marked stands in the window. */
  async function seesWrong(chat: Chat, problem: string): Promise<void> {
    await chat.gets(problem);
    await picture(chat, problem);
    const isSeen = await isInWindow(chat.card().getByText(`Please check: ${problem}`).last());
    expect({ problem, isSeen }).toEqual({ problem, isSeen: true });
  }
  /** What the manager does, each counted once for each tap. */
  const counted = (chat: Chat) => ({
    press: (button: string | RegExp) => (taps++, chat.press(button)),
    choose: (label: string, option: string) => ((taps += 2), chat.choose(label, option)),
    tick: (name: string | RegExp) => (taps++, chat.tick(name)),
    write: (label: string, words: string) => (taps++, chat.write(label, words)),
  });

  walk('two people come from “appraisal” to both receipts', async ({ openManager, openAppraisee }) => {
    const alex = await openManager('alex', screen);
    await alex.gets('Which Trust do you work for?');
    await alex.choose('Which Trust do you work for?', 'Demo Trust (fictional)');
    await alex.press('Save my Trust');
    await alex.gets('Here is what you can do next');
    await alex.say('appraisal');
    await sees(alex, 'Start a discussion');
    await goThrough(alex);
    const priya = await openAppraisee('priya', screen);
    await priya.gets('discussion, to agree');
    await priya.say('agree');
    await priya.gets('discussion, to agree');
    await priya.press('I agree');
    await sees(priya, 'Agreed on');
    await sees(alex, 'Agreed on');
  });

  async function goThrough(alex: Chat): Promise<void> {
    const { press, choose, tick, write } = counted(alex);
    await choose('Who is it with?', 'Priya Sample (demo)');
    await write('Role title', 'Clinical Nurse Specialist');
    await choose('Level of practice', 'Enhanced');
    await press('Start');
    await sees(alex, 'Level of practice and hopes');
    await tick('It fits the role');
    await tick('Broaden: new skills or areas at this level');
    await press(NEXT);
    await sees(alex, 'Pillars of practice');
    for (const pillar of PILLARS.slice(1)) await choose(pillar, 'On track');
    await alex.choose(PILLARS[0]!, 'Development need');
    await alex.press(NEXT);
    await seesWrong(alex, 'Say what is needed.');
    await choose(PILLARS[0]!, 'On track');
    await press(NEXT);
    await sees(alex, 'Is protected time for learning agreed?', 'Courses and learning');
    await alex.say('later');
    await alex.gets('saved');
    await alex.say('resume');
    await sees(alex, 'Is protected time for learning agreed?', 'Courses and learning');
    await tick('Yes, agreed');
    await tick(/^No$/);
    await press(NEXT);
    await sees(alex, 'What is the goal?', 'Goals');
    await write('What is the goal?', 'Lead one late effects clinic a month');
    await write('What will be done?', 'Shadow the consultant, then lead with support');
    await alex.press(NEXT);
    await seesWrong(alex, 'Give a date.');
    await choose('by when?', 'In 6 months');
    await press(NEXT);
    await sees(alex, 'Is there an ePortfolio account?', 'ePortfolio');
    await tick(/^No$/);
    await press(NEXT);
    await sees(alex, 'Nothing is missing', 'Check before you share');
    await press('Share to be agreed');
    await sees(alex, 'Saved, but not delivered yet');
    if (taps > MOST_TAPS) throw new Error(`It took ${taps} taps.`);
  }
});
