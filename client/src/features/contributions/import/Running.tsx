import { importProgress } from "@accord/shared/contributions";
import { useEffect, useRef } from "react";
import { useAsk } from "../../../connection/asking.js";
import { announce, LinkButton, Progress, useSay } from "../../../ui/index.js";

/** How far a long work on an import is, asked each second while it runs; said at each tenth. */
export function Running({
  process,
  id,
  leave = false,
}: {
  readonly process: string;
  readonly id: string;
  readonly leave?: boolean;
}) {
  const say = useSay();
  const { data } = useAsk(importProgress, { params: { process, import: id } }, { everyMs: 700 });
  const said = useRef(-1);
  const done = data?.done ?? 0;
  const total = data?.total ?? 0;
  const tenth = total === 0 ? 0 : Math.floor((done / total) * 10);
  useEffect(() => {
    if (total === 0 || tenth === said.current) return;
    said.current = tenth;
    announce(say("import.row.of", { done, total }));
  }, [tenth, done, total, say]);
  return (
    <Progress
      label={say(`import.running.${data?.running ?? "reading"}`)}
      done={done}
      total={total}
      acts={
        leave ? (
          <LinkButton href={`/app/${process}/contributions/import`}>{say("import.leave")}</LinkButton>
        ) : undefined
      }
    />
  );
}
