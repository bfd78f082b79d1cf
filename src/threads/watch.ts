import type { Worker } from 'node:worker_threads';

const EVERY_MS = 50;
const MB = 1024 * 1024;

/**
 * Ends each thread that holds more than this, until it is told to stop. The limit that Node itself keeps (`resourceLimits`) is
 * only the second one: it ends the whole process where a thread goes past it in one great step, such as a list that doubles.
 */
export function watchMemory(threads: () => readonly Worker[], mostMb: number): () => void {
  const asked = new Set<Worker>();
  const look = async (thread: Worker) => {
    if (asked.has(thread)) return;
    asked.add(thread);
    try {
      const { used_heap_size: values, external_memory: bytes } = await thread.getHeapStatistics();
      if (values + bytes > mostMb * MB) await thread.terminate();
    } catch {
      // It has ended meanwhile, and holds nothing.
    } finally {
      asked.delete(thread);
    }
  };
  const timer = setInterval(() => {
    for (const thread of threads()) void look(thread);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
