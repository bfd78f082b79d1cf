// What is wrong with the settings, for whoever sets them. Never with their values: one of them may be a secret.
import { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Reads the environment. What is set to nothing is not set. Throws one sentence, which names every setting that is wrong. */
export function parsedSettings<T>(schema: z.ZodType<T>, environment: Record<string, string | undefined>): T {
  const set = Object.entries(environment)
    .map(([setting, value]) => [setting, value?.trim()])
    .filter(([, value]) => value);
  const { data, error } = schema.safeParse(Object.fromEntries(set));
  if (!error) return data;
  const wrong = new Map(error.issues.map((issue) => [String(issue.path[0]), mustBe(issue)]));
  throw new Error(`Set ${[...wrong].map(([setting, must]) => `${setting}: it ${must}`).join('; ')}.`);
}

function mustBe(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return `must be ${issue.minimum} or more`;
    case 'too_big':
      return `must be ${issue.maximum} or less`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return 'must be a whole number';
    case 'invalid_format':
    case 'invalid_union':
      return 'must be a whole address, such as https://accend.example.nhs.uk';
    default:
      return issue.message;
  }
}
