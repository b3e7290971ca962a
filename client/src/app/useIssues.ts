import { type SummaryIssue, useSay } from "../ui/index.js";
import { issuesOf } from "./Refusal.js";

/** What stands in the way of a form: what it has found itself, else why the server refused; `of` says it of a field. */
export function useIssues(refused: unknown, own: readonly SummaryIssue[] = []) {
  const say = useSay();
  const issues = own.length > 0 ? own : issuesOf(refused, say);
  const of = (field: string): string | undefined => issues.find((one) => one.field === field)?.text;
  return { issues, of };
}
