import type { PublicDraft } from "@accord/shared/commitments";
import type { PublicRecord } from "@accord/shared/contributions";
import type { DecisionRecord } from "@accord/shared/decisions";
import type { Say } from "@accord/shared/messages";
import type { PublicProposal } from "@accord/shared/proposals";
import type { ResponseRow } from "@accord/shared/responses";
import type { Db } from "../../ports/store.js";
import type { WayThing, WayThings } from "./pages/Way.js";
import { publicationsNaming } from "./queries.js";

/** The seven stations of a contribution, from what is public alone. */
export async function wayOf(
  db: Db,
  process: string,
  record: PublicRecord,
  response: ResponseRow | null,
  say: Say,
): Promise<WayThings> {
  const naming = await publicationsNaming(db, process, record.reference);
  const of = <T>(kind: string) =>
    naming.filter((row) => row.kind === kind).map((row) => row.body as unknown as T);
  const decisions = of<DecisionRecord>("decision");
  const ballots = decisions.filter((one) => one.ballotNo !== null);
  const decided = (one: DecisionRecord): WayThing => ({
    label: say("decisions.no", { no: one.sequence }),
    address: `decisions/${one.sequence}`,
    at: one.at,
  });
  return {
    sent: [{ label: record.reference, address: `contributions/${record.reference}`, at: record.receivedAt }],
    theme: record.themes.map((label) => ({ label, address: null, at: null })),
    proposal: of<PublicProposal>("proposal").map((one) => ({
      label: `${one.reference} ${one.title}`,
      address: `proposals/${one.reference}`,
      at: null,
    })),
    passage: lastVersions(of<PublicDraft>("draft")).map((one) => ({
      label: `${one.n} ${one.title}`,
      address: `drafts/${one.n}/v${one.version}`,
      at: one.frozenAt,
    })),
    ballot: ballots.map((one) => ({
      label: say("ballots.no", { no: one.ballotNo }),
      address: `decisions/${one.sequence}`,
      at: one.at,
    })),
    decision: decisions.map(decided),
    response: response?.outcome
      ? [
          {
            label: say(`publicSite.outcome.${response.outcome}`),
            address: `response?q=${record.reference}`,
            at: response.respondedOn,
          },
        ]
      : [],
  };
}

/** Of several published versions of a commitment the last. */
function lastVersions(drafts: readonly PublicDraft[]): PublicDraft[] {
  const last = new Map<number, PublicDraft>();
  for (const one of drafts) if ((last.get(one.n)?.version ?? 0) < one.version) last.set(one.n, one);
  return [...last.values()].sort((a, b) => a.n - b.n);
}
