import { lookAtText } from "@accord/shared/history";
import type { ReplyOf } from "@accord/shared/protocol";
import { useEffect, useState } from "react";
import { call } from "../../../connection/http.js";
import { Link, useSay } from "../../../ui/index.js";
import { useTimes } from "./times.js";

interface Props {
  readonly process: string;
  readonly document: string;
  /** Address of the history of this text. */
  readonly history: string;
}

/** What others have written since the reader left the text the last time; leaving it now is noted too. */
export function SinceLooked({ process, document, history }: Props) {
  const say = useSay();
  const times = useTimes(process);
  const [since, setSince] = useState<ReplyOf<typeof lookAtText>["since"]>(null);
  useEffect(() => {
    let isHere = true;
    const look = (leaves: boolean) =>
      call(lookAtText, { params: { process, document }, body: { leaves } }, { outlives: leaves });
    // Without a line nothing is told, and nothing is lost: the next look tells it.
    const leave = (): void => void look(true).catch(() => undefined);
    // A page that is closed, or put away on a phone, says so only by not being seen any more.
    const hidden = (): void => {
      if (window.document.visibilityState === "hidden") leave();
    };
    look(false).then(
      (told) => isHere && setSince(told.since),
      () => undefined,
    );
    window.document.addEventListener("visibilitychange", hidden);
    return () => {
      isHere = false;
      window.document.removeEventListener("visibilitychange", hidden);
      leave();
    };
  }, [process, document]);
  if (since === null) return null;
  return (
    <p className="hint">
      {say("history.since", { when: times.when(since.at), who: times.list(since.people) })}{" "}
      <Link href={`${history}?with=${since.seq}`}>{say("history.since.show")}</Link>
    </p>
  );
}
