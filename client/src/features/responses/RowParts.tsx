import type { DeskLine } from "@accord/shared/responses";
import { StateMark, useSay } from "../../ui/index.js";
import { outcomeState, outcomeWord } from "./words.js";

/** What is known of a thing: where it is linked to, and what the record leads to. */
export function Known({ row }: { readonly row: DeskLine }) {
  const say = useSay();
  const decisions = row.prefill?.decisions ?? [];
  const links = row.links.map((link) =>
    /^\d/.test(link) ? say("responses.row.links.commitment", { n: link }) : link,
  );
  if (row.reply?.open) return <bdi>{say("responses.row.reply", { because: row.reply.because })}</bdi>;
  return (
    <>
      {links.length > 0
        ? say("responses.row.links", { links: links.join(", ") })
        : say("responses.row.links.none")}
      {row.prefill ? (
        <>
          {" · "}
          {decisions.length > 0
            ? say("responses.row.prefillFrom", {
                outcome: outcomeWord(say, row.prefill.outcome),
                decisions: decisions.join(", "),
                count: decisions.length,
              })
            : say("responses.row.prefill", { outcome: outcomeWord(say, row.prefill.outcome) })}
        </>
      ) : null}
    </>
  );
}

/** Where its response stands, as shape and word. */
export function Standing({ row }: { readonly row: DeskLine }) {
  const say = useSay();
  const { response } = row;
  if (!response)
    return (
      <StateMark
        state="noResponse"
        label={row.days === null ? say("responses.row.none") : say("responses.row.days", { days: row.days })}
      />
    );
  return (
    <>
      <StateMark state={outcomeState[response.outcome]} />
      <span className="desk-known">{stepOf(row, say)}</span>
    </>
  );
}

function stepOf({ response }: DeskLine, say: ReturnType<typeof useSay>): string {
  if (!response) return "";
  if (response.state === "published") return say("responses.row.published", { no: response.release ?? 0 });
  if (response.state === "approved") return say("responses.row.approved");
  if (response.missing.length > 0) return say("responses.row.missing", { count: response.missing.length });
  const [by] = response.approvedBy;
  return by === undefined ? say("responses.row.complete") : say(`responses.row.approvedBy.${by}`);
}
