interface Named {
  title: string;
  provider: string;
}

/**
 * Gives new courses their ids: what each is called and whose it is, in letters and digits. `taken` are ids in small
 * letters, to which whoever asks adds; none is ever taken away, so that each number is looked at once.
 */
export function courseIds(taken: ReadonlySet<string>): (course: Named) => string {
  const nextOf = new Map<string, number>();
  return (course) => {
    const id = beginningOf(course);
    let n = nextOf.get(id) ?? 1;
    while (taken.has(numbered(id, n))) n++;
    nextOf.set(id, n + 1);
    return numbered(id, n);
  };
}

const numbered = (id: string, n: number) => (n === 1 ? id : `${id}-${n}`);

function beginningOf({ title, provider }: Named): string {
  const name = [title, provider].map((text) => slugOf(text).slice(0, MOST_OF_EACH)).join('-');
  return name.replace(/-+/g, '-').replace(/^-|-$/g, '') || 'course';
}

const MOST_OF_EACH = 27;

const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
