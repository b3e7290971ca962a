import { type Issue, issue } from "@accord/shared/issues";
import type { Bloc } from "@accord/shared/people";
import { type Approval, isApproved, issuesWithApproval, issuesWithResponse } from "@accord/shared/responses";
import { and, eq, inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { membershipsOf } from "../../acts/memberships.js";
import { refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import {
  contribution,
  process as processTable,
  proposal,
  response,
  responseLine,
  responseSummary,
} from "../../ports/tables/index.js";
import { approvalHere } from "./approver.js";
import { prefillsFor } from "./prefills.js";
import type { StoredResponse } from "./queries.js";
import { breathe, slices } from "./slices.js";

interface ApproveInput {
  readonly process: string;
  readonly responses: readonly string[];
  /** Lines of the summaries of the junctures [8.2]. */
  readonly categories?: readonly string[] | undefined;
  /** When the approver read them; null approves whatever stands there. */
  readonly seen: string | null;
}
interface Approved {
  readonly approved: number;
  /** Approved by one bloc, waiting for the other. */
  readonly waiting: number;
}
interface By {
  readonly person: string;
  readonly bloc: Bloc | null;
}

/** A co-chair's word; with it, or with the other bloc's too, a response may be published [2.2]. */
export const approveResponses = act<ApproveInput, Approved>({
  name: "approve-responses",
  asks: "approve_response",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, input) {
    const { tx, by, now } = context;
    const held = await membershipsOf(tx, by, now);
    const chair = held.find((one) => one.role === "co_chair" && one.process === input.process);
    const needed = await neededHere(context, input.process);
    if (needed === "each_bloc" && chair?.bloc == null) refuseIf([issue("response_approver_without_bloc")]);
    return approve(
      context,
      input,
      { person: by, bloc: chair?.bloc ?? null },
      needed === "one" ? "one" : "each_bloc",
    );
  },
});

/** A process without a forum has no co-chairs: the point of contact's word is enough. */
export const approveWithoutForum = act<ApproveInput, Approved>({
  name: "approve-responses-without-forum",
  asks: "publish_response",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, input) {
    if ((await neededHere(context, input.process)) !== "point_of_contact")
      refuseIf([issue("response_forum_approves")]);
    return approve(context, input, { person: context.by, bloc: null }, "one");
  },
});

async function neededHere({ tx }: ActContext, process: string) {
  const [row] = await tx.select().from(processTable).where(eq(processTable.id, process));
  return row ? approvalHere(tx, row) : "each_bloc";
}

async function approve(
  context: ActContext,
  { process, responses, categories = [], seen }: ApproveInput,
  by: By,
  needed: "one" | "each_bloc",
): Promise<Approved> {
  const { tx, now, audit, announce } = context;
  const rows = new Map<string, StoredResponse>();
  const found: Issue[] = [];
  for (const part of slices([...new Set(responses)], 200)) {
    const some = await tx
      .select()
      .from(response)
      .where(and(eq(response.process, process), inArray(response.id, [...part])));
    for (const row of some) rows.set(row.id, row);
    found.push(...(await issuesWith(context, process, some, by)));
    if (seen !== null && some.some((row) => row.changedAt > seen))
      found.push(issue("response_changed_since"));
    await breathe();
  }
  const lines = await summaryLines(tx, process, categories);
  found.push(...lines.flatMap(({ approvals }) => issuesWithApproval(approvals, by)));
  if (seen !== null && lines.some((line) => line.changedAt > seen))
    found.push(issue("response_changed_since"));
  const unknown = responses.filter((id) => !rows.has(id)).length + (new Set(categories).size - lines.length);
  if (unknown > 0) found.push(issue("response_unknown", { count: unknown }));
  refuseIf(found.slice(0, 50));
  let approved = 0;
  for (const row of rows.values()) {
    const approvals: Approval[] = [...row.approvals, { ...by, at: now }];
    const done = isApproved(approvals, needed);
    if (done) approved++;
    await tx
      .update(response)
      .set({ approvals, state: done ? "approved" : "drafted" })
      .where(eq(response.id, row.id));
  }
  for (const line of lines) {
    const approvals: Approval[] = [...line.approvals, { ...by, at: now }];
    if (isApproved(approvals, needed)) approved++;
    await tx.update(responseSummary).set({ approvals }).where(eq(responseSummary.id, line.id));
  }
  audit({ responses: rows.size, categories: lines.length, approved, bloc: by.bloc });
  announce(process, "responses");
  return { approved, waiting: rows.size + lines.length - approved };
}

const summaryLines = async (tx: Db, process: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx
        .select()
        .from(responseSummary)
        .where(and(eq(responseSummary.process, process), inArray(responseSummary.id, [...ids])));

/** Each issue names the first thing that the response answers. */
async function issuesWith(
  { tx }: ActContext,
  process: string,
  rows: readonly StoredResponse[],
  by: By,
): Promise<Issue[]> {
  if (rows.length === 0) return [];
  const lines = await tx
    .select({
      response: responseLine.response,
      kind: responseLine.kind,
      id: responseLine.thing,
      ofContribution: contribution.reference,
      ofProposal: proposal.reference,
    })
    .from(responseLine)
    .leftJoin(
      contribution,
      and(eq(responseLine.kind, "contribution"), eq(contribution.id, responseLine.thing)),
    )
    .leftJoin(proposal, and(eq(responseLine.kind, "proposal"), eq(proposal.id, responseLine.thing)))
    .where(
      inArray(
        responseLine.response,
        rows.map(({ id }) => id),
      ),
    );
  const known = await prefillsFor(tx, process, lines);
  return rows.flatMap((row) => {
    const own = lines.filter((line) => line.response === row.id);
    const reference = own.map((line) => line.ofContribution ?? line.ofProposal ?? "").sort()[0] ?? "";
    const found =
      row.state === "drafted"
        ? [
            ...issuesWithResponse(
              row,
              own.flatMap(({ id }) => known.get(id)?.decided ?? []),
            ),
            ...issuesWithApproval(row.approvals, by),
          ]
        : [issue("response_not_drafted")];
    return found.map((one) => ({ ...one, values: { ...one.values, reference } }));
  });
}
