import { sayIssue } from "@accord/shared/messages";
import { type Juncture, lookUpNumbers } from "@accord/shared/responses";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAsk } from "../../connection/asking.js";
import { Button, Notice, TextField, useSay } from "../../ui/index.js";

/** Numbers as people dictate them: "11, 14, 15-18". What is wrong with them is said before anything is chosen. */
export function NumberList({
  process,
  juncture,
  onChoose,
}: {
  readonly process: string;
  readonly juncture: Juncture;
  readonly onChoose: (references: readonly string[]) => void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  const found = useAsk(
    lookUpNumbers,
    { params: { process }, query: { numbers: asked, juncture } },
    { enabled: asked !== "" },
  );
  const answer = asked === "" ? undefined : found.data;
  return (
    <form
      className="field-row number-list"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(typed.trim());
      }}
    >
      <TextField
        name="numbers"
        label={say("responses.numbers")}
        hint={say("responses.numbers.hint")}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit">{say("responses.numbers.look")}</Button>
      <Refusal error={found.error} />
      {answer ? (
        <Notice
          tone={answer.issues.length > 0 ? "warn" : "plain"}
          title={say("responses.numbers.found", { count: answer.found.length })}
          acts={
            answer.found.length > 0 ? (
              <Button
                onPress={() => {
                  onChoose(answer.found);
                  setTyped("");
                  setAsked("");
                }}
              >
                {say("responses.numbers.choose", { count: answer.found.length })}
              </Button>
            ) : null
          }
        >
          {answer.issues.length > 0 ? (
            <ul className="plain-list">
              {answer.issues.map((issue) => (
                <li key={issue.code}>{sayIssue(say, issue)}</li>
              ))}
            </ul>
          ) : null}
        </Notice>
      ) : null}
    </form>
  );
}
