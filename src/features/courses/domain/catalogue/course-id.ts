/** The id of a new course: what it is called and whose it is, in letters and digits; `taken` are ids in small letters. */
export function newCourseId(
  { title, provider }: { title: string; provider: string },
  taken: ReadonlySet<string>,
): string {
  const name = [title, provider].map((text) => slugOf(text).slice(0, MOST_OF_EACH)).join('-');
  const id = name.replace(/-+/g, '-').replace(/^-|-$/g, '') || 'course';
  if (!taken.has(id)) return id;
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}

const MOST_OF_EACH = 27;

const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
