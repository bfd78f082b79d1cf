// Whether somebody is in the team of a Trust.
/** What Teams said. `unknown`: nothing, or not in time. */
export type Membership = 'in the team' | 'not in the team' | 'unknown';
/** Asks Teams, once. */
export type AskTeam = () => Promise<Membership>;
