import { answerSeatDecision } from "../features/forum/answer-seat-decision.js";
import { proposeSeatDecision } from "../features/forum/propose-seat-decision.js";
import { signSeatDecision } from "../features/forum/sign-seat-decision.js";
import { confirmChange } from "../features/people/confirm-change.js";
import { changeSeat } from "../features/people/seats.js";
import { peopleChange } from "../ports/tables/index.js";
import { renewal, termEnding, warning } from "./data/seats.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";

/** A warning that is past, a term that ends soon, and one that was renewed, whose holder has not signed anew. */
export function seats(plot: Plot): void {
  let warned = "";
  plot.on(36, "10:20", async ({ by, process, known }) => {
    const { seat, reasons } = warning;
    const about = { process, seat: known.get("seat", seat), kind: "warning" as const, reasons, until: null };
    warned = (await by("amara", proposeSeatDecision, about)).id;
  });
  plot.on(35, "09:15", ({ by, process }) => by("helena", signSeatDecision, { process, decision: warned }));
  plot.on(34, "18:40", ({ by }) =>
    by(warning.holder, answerSeatDecision, { decision: warned, answer: warning.answer }),
  );
  plot.on(12, "11:00", termIsSet);
  plot.recently(160, async ({ by, process, known, time }) => {
    const { seat, reasons, days } = renewal;
    const about = { process, seat: known.get("seat", seat), kind: "renewal" as const, reasons };
    const { id } = await by("helena", proposeSeatDecision, { ...about, until: time.day(days) });
    await by("amara", signSeatDecision, { process, decision: id });
  });
}

/** The secretariat writes down when the term ends and who is to follow; a co-chair confirms. */
async function termIsSet({ by, process, known, store, time, url }: Story): Promise<void> {
  const { seat, successor, until, reselect } = termEnding;
  const set = { termUntil: time.day(until), reselectOn: time.day(reselect), successor };
  await by("ewan", changeSeat, { process, seat: known.get("seat", seat), set });
  const open = await store.read.select().from(peopleChange);
  const change = open.find((row) => row.state === "open" && row.change.kind === "seat")?.id ?? "";
  await by("helena", confirmChange({ url, sends: false }), { process, change });
}
