// Who may do what. Read it as the policy it is; nothing else in the code grants anything.
import { Refusal } from './refusal.ts';

/**
 * - `anybody`: whoever the tenant lets in.
 * - `staff`: somebody who has said which Trust they work for.
 * - `confirmed staff`: and of whom that is known: their tenant is bound to the Trust, or its facilitator has confirmed it.
 * - `line manager`, `appraised person`: the two people of one particular appraisal, never more than that one.
 * - `proposer`, `agreeing partner`: who proposed one particular job description, and who was asked to agree it.
 * - `group member`, `submitter`, `clinical lead`: of the steering group of the Trust they work for; given by its facilitator
 *   or an administrator (features/roles). A submitter sends the quarterly return, a clinical lead may sign it off.
 * - `facilitator`: the ACCEND facilitator of the Trust they work for, given by an administrator or a lead of its Alliance, or
 *   named in the settings.
 * - `alliance lead`: of the Cancer Alliance they work for, given by an administrator or another lead of it.
 * - `administrator`: of the whole installation, given by another one or named in the settings.
 */
export type Role =
  | 'anybody'
  | 'staff'
  | 'confirmed staff'
  | 'line manager'
  | 'appraised person'
  | 'proposer'
  | 'agreeing partner'
  | 'group member'
  | 'submitter'
  | 'clinical lead'
  | 'facilitator'
  | 'alliance lead'
  | 'administrator';

/** Roles that somebody can only have where their workplace is known. */
export type RoleAtWork = Extract<
  Role,
  'staff' | 'confirmed staff' | 'group member' | 'submitter' | 'clinical lead' | 'facilitator' | 'alliance lead'
>;

const POLICY = {
  'see what the bot can do': ['anybody'],
  'say where I work': ['anybody'],
  'see the levels of practice': ['anybody'],

  'see what waits for me': ['staff', 'administrator'],

  'start an appraisal': ['staff'],
  'list my own appraisals': ['staff'],
  'list my goals': ['staff'],

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
  'note how a goal goes': ['line manager', 'appraised person'],

  'free an open discussion': ['facilitator'],

  'copy the statement': ['staff'],
  'propose a statement': ['confirmed staff'],
  'see the posts of my Trust': ['confirmed staff'],
  'see the colleagues of my Trust': ['confirmed staff'],
  'confirm who works for a Trust': ['facilitator', 'administrator'],
  'see who holds a role': ['confirmed staff', 'administrator'],
  'give roles': ['facilitator', 'alliance lead', 'administrator'],
  'keep the organisations': ['alliance lead', 'administrator'],
  'agree a job description': ['agreeing partner'],
  'reopen an agreed job description': ['proposer', 'agreeing partner', 'facilitator'],
  'import posts': ['facilitator', 'administrator'],
  'set the wording of my Trust': ['facilitator', 'administrator'],

  'see the steering group': ['confirmed staff', 'administrator'],
  'set up a steering group': ['facilitator', 'administrator'],

  'ask about courses': ['anybody'],
  'keep my own courses': ['staff'],
  'ask my facilitator': ['staff'],
  'answer course questions': ['facilitator'],
  'teach the words of my Trust': ['facilitator', 'administrator'],
  'add a course': ['facilitator', 'administrator'],
  'edit the catalogue': ['administrator'],

  'see the framework packs': ['administrator'],
  'keep all that is stored': ['administrator'],

  'ask for the return': ['anybody'],
  'be told who fills in the return': ['staff'],
  'see the return': ['submitter', 'facilitator', 'clinical lead'],
  'fill in the return': ['submitter', 'facilitator'],
  'submit the return': ['submitter', 'facilitator'],
  'sign off the return': ['clinical lead'],
  'let somebody past the lock': ['alliance lead', 'administrator'],

  'see the coming reminders': ['facilitator', 'alliance lead', 'administrator'],
  'set the reminders': ['alliance lead', 'administrator'],
  'cancel a round of reminders': ['alliance lead', 'administrator'],

  'see who is missing': ['facilitator', 'alliance lead'],
  nudge: ['facilitator', 'alliance lead'],
  'see the Alliance': ['alliance lead'],
  'see the guarded figures of the Alliance': ['confirmed staff', 'alliance lead'],
  'take the returns of the Alliance away': ['alliance lead'],
  'accept a return': ['alliance lead'],
  'ask and answer Trusts': ['alliance lead'],
  'note what was sent nationally': ['alliance lead'],
  'answer the Alliance': ['submitter', 'facilitator'],
  'see discussions that wait': ['facilitator'],
  'nudge about discussions': ['facilitator'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof POLICY;
/** Each right with the roles that have it. */
export const RIGHTS: Readonly<Record<Right, readonly Role[]>> = POLICY;
/** The roles that have a right, as a type. */
export type RolesWith<R extends Right> = (typeof POLICY)[R][number];

/** Whoever works where the bot runs, who can read all of it there anyway. Nobody in particular: no record gives them a right. */
export const AT_THE_COMMAND_LINE: readonly Role[] = ['anybody', 'staff', 'confirmed staff', 'administrator'];

export const isRight = (name: string | undefined): name is Right => name !== undefined && Object.hasOwn(POLICY, name);

export const allows = (right: Right, roles: readonly Role[]): boolean =>
  RIGHTS[right].some((role) => roles.includes(role));

/** Roles that only a particular record can give: with them, the record is asked when it has been read. */
const OF_A_RECORD: readonly Role[] = ['line manager', 'appraised person', 'proposer', 'agreeing partner'];
export const dependsOnRecord = (right: Right): boolean => RIGHTS[right].some((role) => OF_A_RECORD.includes(role));

/** The one sentence for "not yours" and "not there", so that a stranger cannot tell the two apart. */
export const NOT_YOURS = 'I could not find that for you. Type “help” to see what you can do.';

export function permit(right: Right, roles: readonly Role[]): void {
  if (!allows(right, roles)) throw new Refusal(NOT_YOURS);
}
