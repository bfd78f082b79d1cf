import { type Chat } from '../support/browser.ts';
import { walk } from './walk.ts';

walk(
  'somebody asks which course fits, notes it, and asks the facilitator what the assistant does not know',
  async ({ openManager, openAppraisee }) => {
    const priya = await openAppraisee('courses-priya');
    await askWhatComesFirst(priya);
    await noteIt(priya);
    await sayTheLevel(priya);
    await askTheFacilitator(priya);
    const alex = await openManager('courses-alex');
    await answerIt(alex);
    await getTheAnswer(priya);
  },
);

async function askWhatComesFirst(priya: Chat) {
  await priya.gets(/What I can do|Welcome/);
  await priya.say('Im a B4 CSW on urology, what shoud I do first?');
  await priya.gets('Courses for supportive level', 'answer');
  await priya.press('Mark course 1…');
  await priya.gets('I’m registered on this', 'noting');
}

async function noteIt(priya: Chat) {
  await priya.press('I’ve completed this');
  await priya.gets('Noted: you have completed this', 'noted');
  await priya.press('It was on another day');
  await priya.gets('Save the day', 'noted-another-day');
  await priya.pickDay('Day I completed it', -1);
  await priya.press('Save the day');
  await priya.gets('Completed on 15 ', 'noted-day-saved');
  await priya.press('My courses');
  await priya.gets('Change or remove note 1', 'my-courses');
}

async function sayTheLevel(priya: Chat) {
  await priya.say('band 6 course with credits please');
  await priya.gets('A band alone does not decide', 'band');
  await priya.tick('Enhanced');
  await priya.press('Show courses');
  await priya.gets('I remember this level', 'level-chosen');
  await priya.press('More');
  await priya.gets('Here is more', 'more');
  await priya.say('courses');
  await priya.gets('Your question', 'ask');
  await priya.say('my level');
  await priya.gets('My level of practice', 'my-level');
  await priya.say('what dose of paracetamol for a child');
  await priya.gets('can’t help with', 'declined');
}

async function askTheFacilitator(priya: Chat) {
  await priya.say('is there anything on lymphoedema bandaging for beginners?');
  await priya.gets('Ask my facilitator', 'not-sure');
  await priya.press('Ask my facilitator');
  await priya.gets('sees your name and this question', 'ask-facilitator');
  await priya.press('Send');
  await priya.gets('Sent', 'question-sent');
}

async function answerIt(alex: Chat) {
  await alex.gets('question', 'question-waits');
  await alex.press('See the question');
  await alex.gets('Which Trust do you work for?');
  await alex.choose('Which Trust do you work for?', 'Demo Trust (fictional)');
  await alex.press('Save my Trust');
  await alex.gets('Send the answer', 'question');
  await alex.write('Your answer', 'Ask the lymphoedema service: they teach it every month.');
  await alex.press('Send the answer');
  await alex.gets('they teach it every month', 'answered');
  await alex.press('Add a course for this');
  await alex.gets('Title of the course', 'add-course');
}

async function getTheAnswer(priya: Chat) {
  await priya.gets('they teach it every month', 'the-answer');
  await priya.say('my questions');
  await priya.gets('lymphoedema bandaging', 'my-questions');
}
