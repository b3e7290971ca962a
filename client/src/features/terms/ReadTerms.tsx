import { readTermsVersion } from "@accord/shared/forum";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { PageTitle, useSay } from "../../ui/index.js";
import "../drafting/room.css";
import { useWide } from "../drafting/wide.js";
import { Figures } from "./Figures.js";
import { useTermsHead } from "./head.js";
import type { OnTerms } from "./on-terms.js";
import { Parts } from "./Parts.js";
import "./terms.css";
import { Versions } from "./Versions.js";

/** A version in which nobody writes: its parts as they were frozen, or as they were left. */
export function ReadTerms(on: OnTerms) {
  const say = useSay();
  const { process, row } = on;
  const hasMargin = useWide(64);
  const { title, act, facts, notices, figures } = useTermsHead(on);
  const asked = useAsk(readTermsVersion, { params: { process, n: row.n } });
  return (
    <div className="room terms" data-margin={hasMargin || undefined}>
      <PageTitle {...{ title, act, process }}>{facts}</PageTitle>
      <div className="room-notices stack">{notices}</div>
      <div className="room-columns">
        <section className="room-text" aria-label={say("drafting.text")}>
          {figures}
          <Reply asked={asked}>{({ parts }) => <Parts parts={parts} />}</Reply>
        </section>
        <aside className="room-margin" aria-label={say("terms.figures")}>
          <Figures {...on} />
        </aside>
      </div>
      <Versions {...on} words={undefined} />
    </div>
  );
}
