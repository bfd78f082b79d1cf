/** Says whether what was promised holds, and what was found. */
export type Target = (what: string, isMet: boolean, found: string) => void;

export const target: Target = (what, isMet, found) => {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${found}`);
};
