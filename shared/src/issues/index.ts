/** One reason why an act is refused or a record incomplete: a code that the catalogue words, its field, its figures. */
export type IssueValues = Record<string, string | number>;
export type Issue = { code: string; field?: string; values?: IssueValues };

export function issue(code: string, values?: IssueValues, field?: string): Issue {
  return {
    code,
    ...(field === undefined ? {} : { field }),
    ...(values === undefined ? {} : { values }),
  };
}
