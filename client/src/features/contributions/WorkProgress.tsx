import { type WorkProgress as HowFar, sortingProgress } from "@accord/shared/contributions";
import { type ReactNode, useEffect, useRef } from "react";
import { useAsk } from "../../connection/asking.js";
import { announce, Progress, useSay } from "../../ui/index.js";

interface Props {
  readonly work: HowFar | undefined;
  readonly acts?: ReactNode;
}

/** How far a long work is; said at each tenth. */
export function WorkProgress({ work, acts }: Props) {
  const say = useSay();
  const said = useRef(-1);
  const done = work?.done ?? 0;
  const total = work?.total ?? 0;
  const tenth = total === 0 ? 0 : Math.floor((done / total) * 10);
  useEffect(() => {
    if (total === 0 || tenth === said.current) return;
    said.current = tenth;
    announce(say("import.row.of", { done, total }));
  }, [tenth, done, total, say]);
  return (
    <Progress
      label={say(`import.running.${work?.running ?? "reading"}`)}
      done={done}
      total={total}
      acts={acts}
    />
  );
}

/** Of one's own sorting or its undo, asked while it runs; short ones are over before. */
export function SortingProgress({ process }: { readonly process: string }) {
  const { data } = useAsk(sortingProgress, { params: { process } }, { everyMs: 700 });
  return data?.running ? <WorkProgress work={data} /> : null;
}
