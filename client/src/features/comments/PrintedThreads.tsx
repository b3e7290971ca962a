import { isAccepted } from "@accord/shared/comments";
import { whereCut } from "@accord/shared/suggestions";
import { useZone } from "../../app/process.js";
import { DateText, Say, useSay } from "../../ui/index.js";
import { usePrints } from "../../ui/printing.js";
import { isGone } from "./order.js";
import { SuggestedSentence } from "./suggestions/SuggestedWords.js";
import type { Conversations } from "./useConversations.js";

interface Props {
  readonly talk: Conversations;
  readonly fieldName: (root: string) => string;
}

/** On paper each thread is a numbered note behind the text; made when somebody prints. */
export function PrintedThreads({ talk, fieldName }: Props) {
  const say = useSay();
  const zone = useZone(talk.process);
  const prints = usePrints();
  if (!prints || talk.all.length === 0) return null;
  const standings = talk.suggestions?.standings;
  return (
    <section className="printed-threads">
      <h2>{say("comments.file.notes")}</h2>
      <ol>
        {talk.all.map((thread) => {
          const standing = standings?.get(thread.id);
          const after =
            isAccepted(thread.resolution) && standing?.accepted ? standing.accepted : standing?.proposed;
          const whole = standing && after ? whereCut(standing.base, after) : null;
          const { anchor, quote, field, resolution, resolvedAt, resolvedBy, reason } = thread;
          return (
            <li key={thread.id}>
              <p>
                <strong>
                  {anchor === "passage" ? (
                    <bdi>“{quote}”</bdi>
                  ) : anchor === "field" ? (
                    say("comments.on.field", { field: fieldName(field ?? "") })
                  ) : (
                    say("comments.on.whole", { whole: talk.whole })
                  )}
                </strong>{" "}
                {isGone(thread, talk) ? say("comments.gone.why") : null}
              </p>
              {standing && after ? (
                <p>
                  <SuggestedSentence before={standing.base} after={after} />
                </p>
              ) : null}
              {whole === null ? null : <p>{say("comments.file.inFull", { words: whole })}</p>}
              {thread.comments.map(({ id, by, at, text, removedAt }) => (
                <p key={id}>
                  <bdi>{by.name}</bdi>, <DateText value={at} zone={zone} withTime />
                  {removedAt === null
                    ? text === ""
                      ? null
                      : `: ${text}`
                    : `: ${say("comments.takenBack", { name: by.name })}`}
                </p>
              ))}
              {resolution && resolvedAt ? (
                <p>
                  <Say
                    id="comments.resolved.by"
                    values={{
                      name: <bdi key="name">{resolvedBy}</bdi>,
                      time: <DateText key="time" value={resolvedAt} zone={zone} withTime />,
                      outcome: say(`comments.resolution.${resolution}`),
                    }}
                  />{" "}
                  {reason}
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
