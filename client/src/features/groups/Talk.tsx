import { useSay } from "../../ui/index.js";

/** What is said on a text and not settled yet. */
export function Talk({ threads, suggestions }: { readonly threads: number; readonly suggestions: number }) {
  const say = useSay();
  return (
    <>
      <span>{say("groups.threads", { count: threads })}</span>
      <span>{say("groups.suggestions", { count: suggestions })}</span>
    </>
  );
}
