/** Codes of the issues that an act was refused for. */
export const codes = (json: unknown): string[] =>
  ((json as { error?: { issues?: { code: string }[] } }).error?.issues ?? []).map(({ code }) => code);
