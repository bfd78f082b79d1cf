import { z } from 'zod';
import { rolesOn } from '../../src/features/appraisals/domain/appraisal.ts';
import { allows, dependsOnRecord, isRight, NOT_YOURS, permit, type Right, type Role } from '../../src/bot/rights.ts';
import { createRouter } from '../../src/bot/router.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import { route, type Route } from '../../src/bot/turn.ts';
import { alex, anAppraisal, priya, sam } from '../support/builders.ts';
import { aBot } from '../support/bot.ts';

const ROLES: Role[] = [
  'anybody',
  'staff',
  'confirmed staff',
  'line manager',
  'appraised person',
  'proposer',
  'agreeing partner',
  'facilitator',
  'administrator',
];

/** The whole policy once more, in full: a right that is added or widened has to be written here too. */
const EXPECTED: Record<Right, Role[]> = {
  'see what the bot can do': ['anybody'],
  'say where I work': ['anybody'],
  'see the levels of practice': ['anybody'],
  'start an appraisal': ['staff'],
  'list my own appraisals': ['staff'],
  'write the appraisal': ['line manager'],
  'ask the person to prepare': ['line manager'],
  'share the appraisal': ['line manager'],
  'take a discussion back': ['line manager'],
  'end without an agreement': ['line manager'],
  'withdraw the appraisal': ['line manager'],
  'reopen the appraisal': ['line manager'],
  'prepare for my appraisal': ['appraised person'],
  'agree my appraisal': ['appraised person'],
  'take my agreement back': ['appraised person'],
  'ask for a change': ['appraised person'],
  'say this is not my manager': ['appraised person'],
  'read the appraisal': ['line manager', 'appraised person'],
  'take the record away': ['line manager', 'appraised person'],
  'free an open discussion': ['facilitator'],
  'copy the statement': ['staff'],
  'propose a statement': ['confirmed staff'],
  'see the posts of my Trust': ['confirmed staff'],
  'see the colleagues of my Trust': ['confirmed staff'],
  'confirm who works for a Trust': ['facilitator', 'administrator'],
  'agree a job description': ['agreeing partner'],
  'reopen an agreed job description': ['proposer', 'agreeing partner', 'facilitator'],
  'import posts': ['facilitator', 'administrator'],
  'set the wording of my Trust': ['facilitator', 'administrator'],
  'ask about courses': ['anybody'],
  'keep my own courses': ['staff'],
  'ask my facilitator': ['staff'],
  'answer course questions': ['facilitator'],
  'teach the words of my Trust': ['facilitator', 'administrator'],
  'add a course': ['facilitator', 'administrator'],
  'edit the catalogue': ['administrator'],
  'see the framework packs': ['administrator'],
};

const NEEDED: Record<string, Right> = {
  'tables.sent': 'see what the bot can do',
  'people.help': 'see what the bot can do',
  'catalogue.bring-back': 'edit the catalogue',
  'catalogue.list': 'edit the catalogue',
  'catalogue.confirm': 'edit the catalogue',
  'catalogue.course': 'edit the catalogue',
  'catalogue.export': 'edit the catalogue',
  'catalogue.import': 'edit the catalogue',
  'catalogue.import-yes': 'edit the catalogue',
  'catalogue.importing': 'edit the catalogue',
  'catalogue.retire': 'edit the catalogue',
  'catalogue.retiring': 'edit the catalogue',
  'catalogue.save-settings': 'edit the catalogue',
  'catalogue.settings': 'edit the catalogue',
  'people.to-confirm': 'confirm who works for a Trust',
  'people.asked': 'confirm who works for a Trust',
  'people.confirm': 'confirm who works for a Trust',
  'people.decline': 'confirm who works for a Trust',
  'people.trust': 'say where I work',
  'people.choose-trust': 'say where I work',
  'framework.packs': 'see the framework packs',
  'framework.levels': 'see the levels of practice',
  'appraisals.start': 'start an appraisal',
  'appraisals.ask-to-free': 'start an appraisal',
  'appraisals.begin': 'start an appraisal',
  'appraisals.save': 'write the appraisal',
  'appraisals.back': 'write the appraisal',
  'appraisals.leave': 'write the appraisal',
  'appraisals.go': 'write the appraisal',
  'appraisals.ask-to-prepare': 'ask the person to prepare',
  'appraisals.prepare': 'prepare for my appraisal',
  'appraisals.send-preparation': 'prepare for my appraisal',
  'appraisals.settle-prepared': 'prepare for my appraisal',
  'appraisals.settle-words': 'write the appraisal',
  'appraisals.share': 'share the appraisal',
  'appraisals.send-again': 'share the appraisal',
  'appraisals.take-back': 'take a discussion back',
  'appraisals.ending': 'end without an agreement',
  'appraisals.talking-through': 'end without an agreement',
  'appraisals.talked-through': 'end without an agreement',
  'appraisals.not-agreeing': 'end without an agreement',
  'appraisals.not-agreed': 'end without an agreement',
  'appraisals.agree': 'agree my appraisal',
  'appraisals.agree-with-comment': 'agree my appraisal',
  'appraisals.take-agreement-back': 'take my agreement back',
  'appraisals.ask-for-change': 'ask for a change',
  'appraisals.reopening': 'reopen the appraisal',
  'appraisals.reopen': 'reopen the appraisal',
  'appraisals.withdrawing': 'withdraw the appraisal',
  'appraisals.withdraw': 'withdraw the appraisal',
  'appraisals.denying-manager': 'say this is not my manager',
  'appraisals.admit-manager': 'say this is not my manager',
  'appraisals.deny-manager': 'say this is not my manager',
  'appraisals.open-discussions': 'free an open discussion',
  'appraisals.handing-over': 'free an open discussion',
  'appraisals.hand-over': 'free an open discussion',
  'appraisals.give-preparation': 'prepare for my appraisal',
  'appraisals.keep-preparation': 'prepare for my appraisal',
  'appraisals.freeing': 'free an open discussion',
  'appraisals.free': 'free an open discussion',
  'appraisals.put-back': 'write the appraisal',
  'appraisals.put-back-prepared': 'prepare for my appraisal',
  'appraisals.record': 'take the record away',
  'appraisals.mine': 'list my own appraisals',
  'appraisals.resume': 'list my own appraisals',
  'appraisals.open': 'read the appraisal',
  'course-questions.add-suggested': 'add a course',
  'course-questions.answer': 'answer course questions',
  'course-questions.ask': 'ask my facilitator',
  'course-questions.my-question': 'ask my facilitator',
  'course-questions.mine': 'ask my facilitator',
  'course-questions.no-course': 'add a course',
  'course-questions.question': 'answer course questions',
  'course-questions.list': 'answer course questions',
  'course-questions.see': 'ask my facilitator',
  'course-questions.send': 'ask my facilitator',
  'course-questions.suggest': 'add a course',
  'courses.ask': 'ask about courses',
  'courses.different-level': 'ask about courses',
  'courses.eportfolio': 'ask about courses',
  'courses.forget-level': 'keep my own courses',
  'courses.more': 'ask about courses',
  'courses.my-level': 'keep my own courses',
  'course-notes.add-to-appraisal': 'keep my own courses',
  'course-notes.completed': 'keep my own courses',
  'course-notes.mine': 'keep my own courses',
  'course-notes.note': 'keep my own courses',
  'course-notes.days': 'keep my own courses',
  'course-notes.registered': 'keep my own courses',
  'course-notes.remove': 'keep my own courses',
  'courses.save-level': 'keep my own courses',
  'trust-words.remove': 'teach the words of my Trust',
  'trust-words.save': 'teach the words of my Trust',
  'courses.start': 'ask about courses',
  'trust-words.list': 'teach the words of my Trust',
  'job-descriptions.agree': 'agree a job description',
  'job-descriptions.agree-with-comment': 'agree a job description',
  'job-descriptions.take-agreement-back': 'agree a job description',
  'job-descriptions.ask-for-change': 'agree a job description',
  'job-descriptions.ask-sentence': 'copy the statement',
  'job-descriptions.choose-level': 'propose a statement',
  'job-descriptions.choose-partner': 'propose a statement',
  'job-descriptions.choosing-partner': 'propose a statement',
  'job-descriptions.file': 'propose a statement',
  'job-descriptions.import': 'import posts',
  'job-descriptions.import-yes': 'import posts',
  'job-descriptions.importing': 'see the posts of my Trust',
  'job-descriptions.leave': 'propose a statement',
  'job-descriptions.post': 'see the posts of my Trust',
  'job-descriptions.posts': 'see the posts of my Trust',
  'job-descriptions.put': 'propose a statement',
  'job-descriptions.sample': 'propose a statement',
  'job-descriptions.save-settings': 'set the wording of my Trust',
  'job-descriptions.send-again': 'propose a statement',
  'job-descriptions.sentence': 'copy the statement',
  'job-descriptions.settings': 'set the wording of my Trust',
  'job-descriptions.show': 'propose a statement',
  'job-descriptions.start': 'propose a statement',
  'job-descriptions.take': 'propose a statement',
};

const RIGHTS = Object.entries(EXPECTED) as [Right, Role[]][];

describe('the policy', () => {
  it.each(
    RIGHTS.flatMap(([right, roles]) =>
      ROLES.map((role) => [role, roles.includes(role) ? 'may' : 'may not', right] as const),
    ),
  )('%s %s %s', (role, may, right) => {
    expect(allows(right, [role])).toBe(may === 'may');
  });

  it.each(RIGHTS)('says the same to everybody who may not %s', (right, roles) => {
    const others = ROLES.filter((role) => !roles.includes(role));
    expect(() => {
      permit(right, roles);
    }).not.toThrow();
    for (const role of others)
      expect(() => {
        permit(right, [role]);
      }).toThrow(new Refusal(NOT_YOURS));
  });

  it.each(RIGHTS)('nobody without a role may %s', (right) => expect(allows(right, [])).toBe(false));

  it.each(RIGHTS)('asks the record about “%s” where only a record can tell', (right, roles) =>
    expect(dependsOnRecord(right)).toBe(
      roles.some((role) => ['line manager', 'appraised person', 'agreeing partner'].includes(role)),
    ),
  );

  it.each(['', 'constructor', 'toString', '__proto__', 'Write the appraisal', undefined])(
    'knows no right called “%s”',
    (name) => expect(isRight(name)).toBe(false),
  );
});

describe('the two people of a record', () => {
  it.each([
    ['its manager', alex, ['line manager']],
    ['its person', priya, ['appraised person']],
    ['the manager’s id in another tenant', { ...alex, tenantId: 'another' }, []],
    ['the person’s id in another tenant', { ...priya, tenantId: 'another' }, []],
    ['somebody else', sam, []],
    ['nobody', { tenantId: '', id: '' }, []],
  ])('%s', (_who, person, roles) => expect(rolesOn(anAppraisal(), person)).toEqual(roles));
});

describe('what the bot can do', () => {
  it('needs just these rights', async () => {
    const bot = await aBot();
    const found = Object.fromEntries(bot.service.app.routes.map(({ verb, right }) => [verb, right]));
    await bot.close();
    expect(found).toEqual(NEEDED);
  });

  const around = {
    whoIs: async () => ({ roles: [] }),
    help: async () => ({ text: '' }),
    inviteToPrivate: () => ({ text: '' }),
    unconfirmed: async () => ({ text: '' }),
    welcome: () => ({ text: '' }),
  };
  const aRoute = (verb: string, right: string): Route =>
    route(verb, { right: right as Right, input: z.unknown() }, async () => ({ text: '' }));
  const none = (right: string | undefined) => ({ ...aRoute('a.b', ''), right }) as unknown as Route;

  it.each([
    ['a route names no right', [none(undefined)], /a\.b names no right/],
    ['a route names an empty right', [none('')], /a\.b names no right/],
    ['a route names a right that the policy does not know', [aRoute('a.b', 'do anything')], /a\.b names no right/],
    ['a route names what every object has', [aRoute('a.b', 'constructor')], /a\.b names no right/],
    [
      'two routes share a verb',
      [aRoute('a.b', 'say where I work'), aRoute('a.b', 'see what the bot can do')],
      /share the verb a\.b/,
    ],
  ])('does not start when %s', (_what, routes, why) => expect(() => createRouter(routes, around)).toThrow(why));

  it('starts when every route names one', () =>
    expect(() => createRouter([aRoute('a.b', 'say where I work')], around)).not.toThrow());
});
