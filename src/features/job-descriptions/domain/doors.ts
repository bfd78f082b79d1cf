/** The verbs by which other features lead here. */
export const JOB_DESCRIPTION_DOORS = { posts: 'job-descriptions.posts' } as const;
