import {
  endorsement as endorsementTable,
  planFile as planFileTable,
  version as versionTable,
} from "../ports/tables/index.js";
import type { Furnishing } from "./hands.js";

/** A frozen plan with an endorsement and a file. */
export async function furnishPlan({ house, hands }: Furnishing) {
  const { slug, id: home } = hands;
  const planFile = `file-of-${slug}`;
  const endorsement = `endorsement-of-${slug}`;
  await house.store.transact(async (tx) => {
    await tx.insert(endorsementTable).values({
      id: endorsement,
      process: home,
      version: `plan-of-${slug}`,
      organisation: "Residents' council",
      signer: "Rosa Diaz",
      statement: "",
      signedOn: "2026-11-02",
      by: "test",
      at: "2026-11-02T09:00:00.000Z",
      withdrawnAt: null,
    });
    await tx.insert(versionTable).values({
      id: `plan-of-${slug}`,
      process: home,
      subjectKind: "plan",
      subject: home,
      n: 1,
      body: {
        format: "accord-plan/1",
        level: "national",
        title: "Test plan",
        member: "Testland",
        period: { start: null, end: null },
        jurisdictions: [],
        texts: [],
        commitments: [],
        releases: [],
      },
      root: "0".repeat(64),
      salts: [],
      frozenAt: "2026-11-02T09:00:00.000Z",
      frozenBy: "test",
      entry: 0,
    });
    await tx.insert(planFileTable).values({
      id: planFile,
      process: home,
      field: "I",
      name: "strategy.pdf",
      bytes: 8,
      sha256: "0".repeat(64),
      file: "0".repeat(32),
      by: "test",
      at: "2026-11-02T09:00:00.000Z",
    });
  });
  return { planFile, endorsement };
}
