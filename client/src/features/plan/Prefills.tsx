import { type PlanTextKind, planTextTemplates, readPlanText, refreshPlanText } from "@accord/shared/plan";
import type { ReplyOf } from "@accord/shared/protocol";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, useSay } from "../../ui/index.js";
import { useDrawnWords } from "../drafting/drawn-words.js";

type Prefill = ReplyOf<typeof readPlanText>["prefills"][number];

interface Props {
  readonly process: string;
  readonly kind: PlanTextKind;
  readonly prefills: readonly Prefill[];
}

/** What the store knows that the text does not say yet: the difference first, then the act for each field. */
export function Prefills({ process, kind, prefills }: Props) {
  const say = useSay();
  const words = useDrawnWords(planTextTemplates[kind]);
  const [shows, setShows] = useState(false);
  const due = prefills.filter(({ differs }) => differs);
  const refresh = useAct(refreshPlanText, {
    changes: [readPlanText],
    onDone: ({ changed }) => {
      announce(say("plan.prefill.done", { fields: changed.map(words.field).join("; ") }));
    },
  });
  if (prefills.length === 0) return null;
  return (
    <section className="plan-prefill stack" aria-label={say("plan.prefill")}>
      <p>
        {say("plan.prefill.from", {
          fields: prefills.map(({ id }) => id).join(", "),
        })}{" "}
        {due.length === 0 ? say("plan.prefill.same") : say("plan.prefill.differs", { count: due.length })}
      </p>
      {due.length > 0 && !shows ? (
        <Button onPress={() => setShows(true)}>{say("plan.prefill.refresh")}</Button>
      ) : null}
      {shows ? (
        <ul className="plan-checks">
          {due.map((one) => (
            <li key={one.root} className="plan-check">
              <p>
                <strong>{words.field(one.root)}</strong>{" "}
                <span className="hint">{say(`plan.prefill.source.${one.source}`, { count: one.count })}</span>
              </p>
              {one.whole === null ? (
                <ul className="plain-list">
                  {one.rows.map(({ words }) => (
                    <li key={words}>
                      <ins>
                        <bdi>{words}</bdi>
                      </ins>
                    </li>
                  ))}
                </ul>
              ) : (
                <p>
                  {say("plan.prefill.number", {
                    now: one.now ?? say("plan.prefill.nothing"),
                    after: one.whole,
                  })}
                </p>
              )}
              <Button
                pending={refresh.pending}
                aria-label={say("plan.prefill.take.named", { field: words.field(one.root) })}
                onPress={() => refresh.act({ params: { process, kind }, body: { roots: [one.root] } })}
              >
                {say("plan.prefill.take")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Refusal error={refresh.refused} />
    </section>
  );
}
