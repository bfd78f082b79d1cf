import { triesHistories } from './histories.ts';

triesHistories(100_000);
