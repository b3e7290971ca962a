import { en, type MessageId } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";

const slots = [
  ...["entries", "findings", "name", "what", "signaturesValid", "checkpoints", "talliesEqual", "tallies"],
  ...["ballots", "decisions", "held", "openings", "withheld", "lastHash", "key", "size", "withheldSince"],
  ...["entry", "field", "more"],
];
const open = Object.fromEntries(slots.map((name) => [name, `{${name}}`]));
const spoken = (Object.keys(en) as MessageId[]).filter((id) => id.startsWith("verify."));

/** Counts the log again in the reader's own browser; without script it says how to do so by command. */
export function VerifyPage({ around }: { readonly around: Around }): ReactNode {
  const { say, slug } = around;
  const words = Object.fromEntries(spoken.map((id) => [id, say(id, open)]));
  return (
    <Page around={around} title={say("verify.title")} script="/verifier.js">
      <h1>{say("verify.title")}</h1>
      <div id="verifier-results" aria-live="polite" />
      <div id="verifier" hidden data-words={JSON.stringify(words)} data-log={`/p/${slug}/decisions.json`}>
        <p className="lead">{say("verify.lead")}</p>
        <p className="presses">
          <button type="button" className="do" id="verifier-live">
            {say("verify.live")}
          </button>
        </p>
        <div id="verifier-drop">
          <p>
            <label htmlFor="verifier-files">{say("verify.choose")}</label>{" "}
            <input
              id="verifier-files"
              type="file"
              multiple
              accept=".json,.txt"
              aria-describedby="verifier-what"
            />
          </p>
          <p className="hint">{say("verify.drop")}</p>
          <p className="hint" id="verifier-what">
            {say("verify.files")}
          </p>
        </div>
      </div>
      <section aria-labelledby="command">
        <h2 id="command">{say("verify.command")}</h2>
        <p>{say("verify.command.how")}</p>
        <p className="code">{say("verify.command.line")}</p>
        <ul className="rows">
          <li>
            <a href={`/p/${slug}/decisions.json`}>{say("verify.command.log")}</a>
          </li>
          <li>
            <a href={`/p/${slug}/checkpoints.json`}>{say("verify.command.checkpoints")}</a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="marks">
        <h2 id="marks">{say("verify.marks")}</h2>
        <p>{say("verify.marks.words")}</p>
      </section>
    </Page>
  );
}
