/** What is done about one key is done one after the other, in the order it came; what is done about others goes on beside it. */
export function openQueues() {
  const ends = new Map<string, Promise<unknown>>();
  return {
    has: (key: string): boolean => ends.has(key),
    async join(key: string, work: () => Promise<unknown>): Promise<void> {
      const end = (ends.get(key) ?? Promise.resolve()).then(work, work);
      ends.set(key, end);
      try {
        await end;
      } finally {
        if (ends.get(key) === end) ends.delete(key);
      }
    },
  };
}
