import type { BallotPage, BallotSubject } from "@accord/shared/ballots";
import { shownAsText, shownFields, type TypedDraft } from "@accord/shared/commitments";
import type { FrozenTerms } from "@accord/shared/forum";
import { type MessageId, sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { version } from "../../ports/tables/index.js";
import { commitmentById } from "../commitments/queries.js";
import { proposalsByIds } from "../proposals/queries.js";
import { changesOf, shownTerms } from "../terms/index.js";
import { filledSeats, termsById } from "../terms/queries.js";
import { changedSinceVersion } from "../versions/index.js";
import type { StoredBallot } from "./queries.js";

interface TextPart {
  readonly heading: string;
  readonly path: string;
  readonly fields: { readonly label: string; readonly content: unknown }[];
}

/** The frozen words under a ballot, by field, with whether the draft has moved on since. */
export async function textOfBallot(
  db: Db,
  process: ProcessRow,
  row: StoredBallot,
): Promise<BallotPage["text"]> {
  const [frozen] = await db.select().from(version).where(eq(version.id, row.version));
  if (!frozen) return null;
  return {
    version: frozen.id,
    n: row.subject === "terms" ? (await termsById(db, process.id, row.subjects[0] as string)).n : frozen.n,
    root: frozen.root,
    frozenAt: frozen.frozenAt,
    parts: await partsOf(db, process, row.subject, row.subjects, frozen.body),
    changedSince: await changedSinceVersion(db, frozen),
  };
}

/** A frozen body as headings and fields in the words of its template. */
export async function partsOf(
  db: Db,
  process: ProcessRow,
  subject: BallotSubject,
  subjects: readonly string[],
  body: unknown,
): Promise<TextPart[]> {
  const say = sayIn(process.language);
  if (subject === "version") {
    const row = await commitmentById(db, process.id, subjects[0] as string);
    return [
      {
        heading: `${row.n} ${row.title}`,
        path: `/app/${process.slug}/commitments/${row.n}`,
        fields: shownFields(body as TypedDraft, (id) => say(id as MessageId), row.place)
          .filter(({ root }) => root !== "title")
          .map((field) => ({ label: field.label, content: shownAsText(field) })),
      },
    ];
  }
  if (subject === "terms") {
    const row = await termsById(db, process.id, subjects[0] as string);
    const heading = say("termsText.version", { n: row.n });
    const frozen = body as unknown as FrozenTerms;
    const fields = [
      await changesOf(db, row, frozen, say),
      ...shownTerms(frozen, await filledSeats(db, process.id), say),
    ];
    return [{ heading, path: `/app/${process.slug}/terms?version=${row.n}`, fields }];
  }
  const { proposals } = body as unknown as {
    proposals: { reference: string; title: string; problem: string; asked: string }[];
  };
  const rows = await proposalsByIds(db, process.id, subjects);
  return rows.map(({ reference }) => {
    const one = proposals.find((words) => words.reference === reference);
    return {
      heading: `${reference} ${one?.title ?? ""}`,
      path: `/app/${process.slug}/proposals/${reference}`,
      fields: [
        { label: say("publicSite.proposal.problem"), content: paragraphs(one?.problem ?? "") },
        { label: say("publicSite.proposal.asked"), content: paragraphs(one?.asked ?? "") },
      ],
    };
  });
}

/** Plain words as a text of paragraphs. */
function paragraphs(words: string): unknown {
  return {
    type: "doc",
    content: words
      .split(/\n+/)
      .map((line) => ({ type: "paragraph", content: line === "" ? [] : [{ type: "text", text: line }] })),
  };
}
