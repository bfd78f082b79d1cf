// Why the account was not opened, in a sentence for whoever runs the bot. Never with an address or a key.
import { NoAnswer, ShutOut } from './call.ts';
import { causeLine } from './cause-line.ts';

/** `setting`: the one that names the account. */
export async function openInAccount<T>(setting: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof ShutOut) throw error;
    const sentence =
      error instanceof NoAnswer
        ? `The storage account did not answer. Check the address in ${setting}, and that this machine may reach it.`
        : `Set ${setting} again: it does not lead to the tables of an Azure storage account.`;
    throw new Error(`${sentence} ${causeLine(error)}`, { cause: error });
  }
}
