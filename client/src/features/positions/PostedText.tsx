import { useZone } from "../../app/process.js";
import { DateText, Hash, LinkButton, Say, useSay } from "../../ui/index.js";
import { RichText } from "../../ui/RichText.js";
import type { OnPosition } from "./position.js";

/** The words that are objected to, signed and voted on; the draft is a place of its own. */
export function PostedText({ process, position }: OnPosition) {
  const say = useSay();
  const zone = useZone(process);
  const { no, posted, can } = position;
  return (
    <section aria-labelledby="posted-text" className="stack">
      <h2 id="posted-text">{say("positions.posted")}</h2>
      {posted === null ? (
        <p className="hint">{say("positions.posted.none")}</p>
      ) : (
        <>
          {posted.changed ? <p>{say("positions.posted.changed")}</p> : null}
          <div className="paper position-words">
            <RichText content={posted.content} />
          </div>
          <p className="hint">
            <Say
              id="positions.posted.facts"
              values={{ version: posted.version, date: <DateText value={posted.at} zone={zone} /> }}
            />{" "}
            <Hash of={posted.root} />
          </p>
        </>
      )}
      <p>
        <LinkButton href={`/app/${process}/positions/${no}/draft`}>
          {say(can.includes("edit") ? "positions.draft.open" : "positions.draft.read")}
        </LinkButton>
      </p>
    </section>
  );
}
