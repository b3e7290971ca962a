import { orderPlan, readPlan } from "@accord/shared/plan";
import { useLayoutEffect, useRef } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Link, StateMark, useSay } from "../../ui/index.js";
import type { PlanProps } from "./plan-props.js";
import { useOrder } from "./use-order.js";
import { textHref } from "./words.js";

/** The parts in their order; the commitments among them are moved by buttons. */
export function Parts({ process, plan }: PlanProps) {
  const say = useSay();
  const { texts, commitments, notIncluded, most, can, state } = plan;
  const list = useRef<HTMLOListElement>(null);
  const order = useAct(orderPlan, { changes: [readPlan] });
  const moves = can.edit && state !== "filed";
  const { shown, save } = useOrder(commitments, (numbers) =>
    order.actAndWait({ params: { process }, body: { commitments: [...numbers] } }),
  );
  const focus = useRef<{ readonly n: number; readonly by: -1 | 1 } | null>(null);
  // A row that moves loses the focus: the act that was pressed gets it back at its new place.
  useLayoutEffect(() => {
    if (focus.current === null || shown.length === 0) return;
    const { n, by } = focus.current;
    focus.current = null;
    const [up, down] = list.current?.querySelectorAll(`li[data-commitment="${n}"] button`) ?? [];
    const wanted = by === -1 ? up : down;
    const other = by === -1 ? down : up;
    ((wanted as HTMLButtonElement | undefined)?.disabled
      ? (other as HTMLElement)
      : (wanted as HTMLElement)
    )?.focus();
  }, [shown]);
  const move = async (at: number, by: -1 | 1): Promise<void> => {
    const numbers = shown.map(({ n }) => n);
    const [one] = numbers.splice(at, 1);
    if (one === undefined) return;
    numbers.splice(at + by, 0, one);
    focus.current = { n: one, by };
    const said = say("plan.moved", { title: shown[at]?.title ?? "", place: at + by + 1 });
    if (await save(numbers)) announce(said);
  };
  const unplaced = shown.some(({ place }, at) => place !== at + 1);
  return (
    <>
      <section aria-labelledby="plan-parts" className="stack">
        <h2 id="plan-parts">{say("plan.parts")}</h2>
        <ol className="plan-list" ref={list}>
          {texts.map(({ kind, open, filled, total, required }) => (
            <li key={kind} id={kind}>
              <Link href={textHref(process, kind)}>{say(`plan.part.${kind}`)}</Link>
              <span className="hint">
                {filled === total ? (
                  <StateMark state="met" label={say("plan.text.written")} />
                ) : total > 1 ? (
                  say("plan.text.filled", { filled, total })
                ) : (
                  say(required ? "plan.text.empty" : "plan.text.emptyOptional")
                )}
              </span>
              {open ? null : <span className="hint">{say("plan.text.notOpen")}</span>}
            </li>
          ))}
          {shown.map(({ n, title, version }, at) => (
            <li key={n} data-commitment={n} id={at === 0 ? "commitments" : undefined}>
              <Link href={`/app/${process}/commitments/${n}`}>
                {say("plan.commitment", { place: at + 1, title })}
              </Link>
              <span className="hint">{say("plan.commitment.version", { n, version })}</span>
              {moves && commitments.length > 1 ? (
                <span className="plan-moves">
                  <Button
                    kind="quiet"
                    isDisabled={at === 0}
                    aria-label={say("plan.moveUp.named", { title })}
                    onPress={() => void move(at, -1)}
                  >
                    {say("plan.moveUp")}
                  </Button>
                  <Button
                    kind="quiet"
                    isDisabled={at === shown.length - 1}
                    aria-label={say("plan.moveDown.named", { title })}
                    onPress={() => void move(at, 1)}
                  >
                    {say("plan.moveDown")}
                  </Button>
                </span>
              ) : null}
            </li>
          ))}
          <li id="annex">
            <Link href={`/app/${process}/responses`}>{say("plan.part.annex")}</Link>
            <span className="hint">{say("plan.annex.releases", { count: plan.shown.releases.length })}</span>
          </li>
        </ol>
        <p className="hint">
          {most === null
            ? say("plan.count", { count: commitments.length })
            : say("plan.count.most", { count: commitments.length, most })}
        </p>
        {moves && unplaced ? (
          <Button pending={order.pending} onPress={() => void save(commitments.map(({ n }) => n))}>
            {say("plan.setOrder")}
          </Button>
        ) : null}
        <Refusal error={order.refused} />
      </section>
      {notIncluded.length > 0 ? (
        <section aria-labelledby="plan-not" className="stack">
          <h2 id="plan-not">{say("plan.notIncluded")}</h2>
          <p className="hint">{say("plan.notIncluded.why")}</p>
          <ul className="plain-list">
            {notIncluded.map(({ n, title }) => (
              <li key={n}>
                <Link href={`/app/${process}/commitments/${n}`}>{say("plan.draft", { n, title })}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
