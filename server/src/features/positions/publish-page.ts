import { plainText, type TextJson } from "@accord/shared/document-schema";
import { closeOf, type PublicPosition, positionPublication, publicPosition } from "@accord/shared/positions";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import { version } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import type { Known } from "./queries.js";

/** [7.7] With its basis, attribution, dates, signatories and dissent. */
export async function publishPage(context: ActContext, known: Known): Promise<PublicPosition> {
  const { tx } = context;
  const { row, home, network, remarks, signatures, votes, count, facts, standing } = known;
  const posted = found(known.posted);
  const { words } = posted.body as unknown as { words: TextJson };
  const names = await namesOf(tx, [
    ...remarks.map(({ by }) => by),
    ...signatures.map(({ person }) => person),
    ...votes.map(({ person }) => person),
  ]);
  const nameOf = (id: string): string => names.get(id) ?? "";
  const isOver = row.publishedAt !== null;
  const body = publicPosition.parse({
    no: row.no,
    title: row.title,
    network: network.name,
    basis: row.basis,
    state: isOver
      ? row.result === "not_passed"
        ? "not_adopted"
        : "published"
      : standing === "committee_over"
        ? standing
        : "committee",
    discussionOpenedAt: row.discussionOpenedAt,
    postedAt: found(row.postedAt),
    closedOn: closeOf(
      row.committee === null ? facts : { ...facts, basis: "network_consensus" },
      home.timeZone,
    ),
    publishedAt: row.publishedAt,
    version: posted.n,
    root: posted.root,
    content: words,
    signatures: signatures.map(({ person, organisation }) => ({ name: nameOf(person), organisation })),
    remarks: remarks
      .toSorted((a, b) => Number(a.satisfied) - Number(b.satisfied))
      .map(({ kind, by, text, answer, satisfied }) => ({ kind, name: nameOf(by), text, answer, satisfied })),
    committee: row.committee && {
      reason: row.committee.reason,
      until: row.committee.until,
      count: isOver ? count : null,
      votes: isOver
        ? votes.map(({ person, choice, reason }) => ({ name: nameOf(person), choice, reason }))
        : [],
    },
    decision: row.decision,
  } satisfies PublicPosition);
  await publish(context, {
    process: row.process,
    address: positionPublication.address(row.no),
    kind: positionPublication.kind,
    body,
    position: row.no,
    words: { title: row.title, body: [network.name, plainText(words)].join("\n") },
  });
  if (!posted.published) await tx.update(version).set({ published: true }).where(eq(version.id, posted.id));
  return body;
}
