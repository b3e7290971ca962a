import { fateIssues } from "@accord/shared/comments";
import { act } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import { end } from "./ended.js";
import { refuseInBallot } from "./in-ballot.js";
import type { OnThread } from "./resolve-thread.js";
import { thingOf } from "./subject.js";
import { suggestionAt } from "./suggested.js";
import { tellFate } from "./tell.js";

/** Rejected by who decides on the words, or withdrawn by its author; nothing in the text changes. */
export const closeSuggestion = act<
  OnThread & { fate: "rejected" | "withdrawn"; reason: string; url: string },
  { ok: true }
>({
  name: "close-suggestion",
  asks: "discuss_draft",
  thing: thingOf,

  async run(context, { fate, reason, url, ...at }) {
    const { tx, now, by, actor, audit, announce } = context;
    const { row, own, subject } = await suggestionAt(context, at);
    if (fate === "rejected") await authorise(tx, actor, subject.decides, subject.thing, now);
    const issues = fateIssues({ ...row, answers: own.contribution }, fate, by, reason);
    if (fate === "withdrawn" && row.by !== by) throw new Refused("not_allowed", issues);
    refuseIf(issues);
    await refuseInBallot(tx, row.id, "other");
    await end(context, row.id, fate, reason);
    await tellFate(context, { subject, thread: row, fate, reason, url });
    audit({ document: at.document, thread: row.id, fate });
    announce(at.process, "threads", `threads:${at.document}`);
    return { ok: true };
  },
});
