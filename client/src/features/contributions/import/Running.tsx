import { importProgress } from "@accord/shared/contributions";
import { useAsk } from "../../../connection/asking.js";
import { LinkButton, useSay } from "../../../ui/index.js";
import { WorkProgress } from "../WorkProgress.js";

/** How far a long work on an import is, asked while it runs. */
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
  return (
    <WorkProgress
      work={data}
      acts={
        leave ? (
          <LinkButton href={`/app/${process}/contributions/import`}>{say("import.leave")}</LinkButton>
        ) : undefined
      }
    />
  );
}
