import { readWhoWrote } from "@accord/shared/history";
import { useMemo } from "react";
import { createPortal } from "react-dom";
import { reasonOf } from "../../../app/Refusal.js";
import { useAsk } from "../../../connection/asking.js";
import type { OpenDocument } from "../../../editor/index.js";
import { Button, useSay } from "../../../ui/index.js";
import { useTimes } from "../history/times.js";
import type { TextTalk } from "../useTextTalk.js";
import { Card, Swatch } from "./Card.js";
import { type Colouring, type Group, groupsOf, type WhoWrote as Written } from "./groups.js";
import { useMarks } from "./useMarks.js";
import { useSentence } from "./useSentence.js";
import "./who-wrote.css";

interface Props {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
  readonly by: Exclude<Colouring, "off">;
  readonly answers?: ReadonlyMap<string, string> | undefined;
}

const noAnswers: ReadonlyMap<string, string> = new Map();

/** Loaded when somebody wants to know: asks, marks the words, explains the marks. */
export default function WhoWrote(props: Props) {
  const say = useSay();
  const { process, document } = props.on;
  const asked = useAsk(readWhoWrote, { params: { process, document } });
  if (asked.data === undefined)
    return (
      <p className="hint" role="status">
        {say(asked.error && !asked.isFetching ? "history.who.failed" : "history.who.loading")}{" "}
        {asked.error && !asked.isFetching ? (
          <>
            {reasonOf(asked.error, say)}{" "}
            <Button kind="quiet" onPress={() => void asked.refetch()}>
              {say("app.tryAgain")}
            </Button>
          </>
        ) : null}
      </p>
    );
  return <Shown {...props} written={asked.data} askAgain={() => void asked.refetch()} />;
}

function Shown({
  opened,
  on,
  by,
  answers = noAnswers,
  written,
  askAgain,
}: Props & { readonly written: Written; readonly askAgain: () => void }) {
  const { groups, numberOf } = useMemo(() => groupsOf(written, by), [written, by]);
  const editors = useMarks({ opened, editors: on.editors, written, numberOf, askAgain });
  const sentence = useSentence(editors, on.text);
  return (
    <>
      <Legend {...{ groups, by }} process={on.process} />
      {on.text.current
        ? createPortal(<Card {...{ on, written, sentence, numberOf, answers }} />, on.text.current)
        : null}
    </>
  );
}

interface LegendProps {
  readonly groups: readonly Group[];
  readonly by: Props["by"];
  readonly process: string;
}

function Legend({ groups, by, process }: LegendProps) {
  const say = useSay();
  const times = useTimes(process);
  const nameOf = ({ person, name }: Group): string =>
    person === null
      ? say("history.nobody")
      : by === "person"
        ? times.nameOf(person)
        : (name ?? say(by === "bloc" ? "history.who.noBloc" : "history.who.noOrganisation"));
  return (
    <>
      <ul className="who-legend" aria-label={say("history.who.legend")}>
        {groups.map((group) => (
          <li key={`${group.number} ${nameOf(group)}`}>
            <Swatch number={group.number} /> <bdi>{nameOf(group)}</bdi>{" "}
            <span className="hint">{say("history.who.letters", { count: group.letters })}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{say("history.who.new")}</p>
    </>
  );
}
