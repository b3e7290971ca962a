import { editResponses, elementNames, type Juncture } from "@accord/shared/responses";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { StateMark, useSay, WordsOf } from "../../ui/index.js";
import type { Editing } from "./draft.js";
import { ReplyOf, ThingFacts } from "./ThingWords.js";
import { outcomeState } from "./words.js";

/** What is written so far, for those who approve it or only read. */
export function ReadResponse({
  process,
  reference,
  juncture,
}: {
  readonly process: string;
  readonly reference: string;
  readonly juncture: Juncture;
}) {
  const asked = useAsk(editResponses, { params: { process }, query: { references: reference, juncture } });
  const zone = useZone(process);
  return <Reply asked={asked}>{(editing) => <Written editing={editing} zone={zone} />}</Reply>;
}

function Written({ editing, zone }: { readonly editing: Editing; readonly zone: string }) {
  const say = useSay();
  const { current } = editing;
  const [thing] = editing.things;
  const commitments = editing.commitments.filter(({ id }) => current?.commitments.includes(id));
  const theme = editing.themes.find(({ id }) => id === current?.theme);
  const parts =
    current === null
      ? []
      : [
          ...elementNames.map((name) => ({
            title: say(`responses.element.${name}`),
            text: current.elements[name],
          })),
          { title: say("responses.before"), text: current.before ?? "" },
          { title: say("responses.after"), text: current.after ?? "" },
          { title: say("responses.departure"), text: current.departure ?? "" },
          { title: say("responses.theme"), text: theme?.name ?? "" },
          {
            title: say("responses.commitments"),
            text: commitments.map(({ n, title }) => `${n} ${title}`).join("\n"),
          },
          {
            title: say("responses.decisions"),
            text: current.decisions.map((decision) => say("responses.decision", { decision })).join("\n"),
          },
        ].filter(({ text }) => text.trim() !== "");
  return (
    <article className="desk-editor" aria-labelledby="desk-read-title">
      <h2 id="desk-read-title" dir="auto">
        {thing?.title}
      </h2>
      {thing ? (
        <div className="desk-words">
          <ThingFacts thing={thing} zone={zone} />
          <WordsOf lang={thing.language ?? undefined}>{thing.text}</WordsOf>
          <ReplyOf thing={thing} zone={zone} />
        </div>
      ) : null}
      {current === null ? (
        <p>{say("responses.read.none")}</p>
      ) : (
        <>
          <p className="desk-outcome">
            <StateMark state={outcomeState[current.outcome]} />
          </p>
          {current.reasonCodes.length > 0 ? (
            <ul className="plain-list">
              {current.reasonCodes.map((code) => (
                <li key={code}>{say(`responses.reason.${code}`)}</li>
              ))}
            </ul>
          ) : null}
          {thing?.own ? <WordsOf className="desk-kept">{thing.own}</WordsOf> : null}
          {parts.map(({ title, text }) => (
            <section key={title}>
              <h3 className="desk-part-name">{title}</h3>
              <WordsOf className="desk-kept">{text}</WordsOf>
            </section>
          ))}
        </>
      )}
    </article>
  );
}
