import {
  type Grade,
  type GradedKind,
  giveGrade,
  grades,
  readGradients,
  spread,
} from "@accord/shared/gradients";
import type { ReplyOf } from "@accord/shared/protocol";
import { useId, useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { announce, Button, Details, RadioGroup, Table, useSay } from "../../ui/index.js";
import "./gradients.css";

interface On {
  readonly process: string;
  readonly kind: GradedKind;
  readonly reference: string;
}
type Answer = ReplyOf<typeof readGradients>;

/** Gradients of agreement: where people stand before a ballot, by name; nothing is decided by it [7.2]. */
export function SenseCheck({ process, kind, reference }: On) {
  const params = { process, kind, ref: reference };
  const asked = useAsk(readGradients, { params });
  return <Reply asked={asked}>{(answer) => <Shown {...{ params, answer }} />}</Reply>;
}

interface Props {
  readonly params: { readonly process: string; readonly kind: GradedKind; readonly ref: string };
  readonly answer: Answer;
}

function Shown({ params, answer }: Props) {
  const say = useSay();
  const id = useId();
  const { given, open, can } = answer;
  const rows = spread(given);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (!open && given.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{say("gradients.title")}</h2>
      <p className="hint">{say("gradients.lead")}</p>
      {open ? null : <p>{say("gradients.closed")}</p>}
      {given.length === 0 ? (
        <p>{say("gradients.none")}</p>
      ) : (
        <Table
          caption={say("gradients.caption")}
          dense
          rows={rows}
          keyOf={({ grade }) => String(grade)}
          columns={[
            {
              id: "grade",
              title: say("gradients.column.grade"),
              heads: true,
              cell: ({ grade }) => say(`gradients.grade.${grade}`),
            },
            {
              id: "count",
              title: say("gradients.column.count"),
              cell: ({ count }) => (
                <span className="grade-count">
                  <span>{count}</span>
                  <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect width={(count / most) * 100} height="8" />
                  </svg>
                </span>
              ),
            },
            {
              id: "names",
              title: say("gradients.column.names"),
              cell: ({ grade }) => (
                <bdi>
                  {given
                    .filter((one) => one.grade === grade)
                    .map(({ name }) => name)
                    .join(", ")}
                </bdi>
              ),
            },
          ]}
        />
      )}
      {can ? <Own key={given.find(({ own }) => own)?.grade ?? 0} {...{ params, answer }} /> : null}
      <p className="hint">{say("gradients.source")}</p>
    </section>
  );
}

function Own({ params, answer }: Props) {
  const say = useSay();
  const own = answer.given.find((one) => one.own)?.grade;
  const [grade, setGrade] = useState<string | null>(own === undefined ? null : String(own));
  const give = useAct(giveGrade, {
    changes: [readGradients],
    onDone: () => announce(say("gradients.recorded")),
  });
  return (
    <Details summary={say(own === undefined ? "gradients.act" : "gradients.change")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (grade !== null) give.act({ params, body: { grade: Number(grade) as Grade } });
        }}
      >
        <Refusal error={give.refused} />
        <RadioGroup
          name="grade"
          label={say("gradients.yours")}
          value={grade}
          onChange={setGrade}
          options={grades.map((one) => ({ value: String(one), label: say(`gradients.grade.${one}`) }))}
        />
        <div className="acts">
          <Button type="submit" pending={give.pending} isDisabled={grade === null}>
            {say("gradients.act")}
          </Button>
          {own === undefined ? null : (
            <Button
              kind="quiet"
              pending={give.pending}
              onPress={() => give.act({ params, body: { grade: null } })}
            >
              {say("gradients.withdraw")}
            </Button>
          )}
        </div>
      </form>
    </Details>
  );
}
