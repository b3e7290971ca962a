/** C-0143: four figures at least, never used again within the process. */
export const contributionReference = (no: number): string => `C-${String(no).padStart(4, "0")}`;
export const proposalReference = (no: number): string => `P-${String(no).padStart(4, "0")}`;
