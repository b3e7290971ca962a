import * as wire from "@accord/shared/plan";
import { addCategory } from "@accord/shared/responses";
import { eq } from "drizzle-orm";
import { actionPlan, logEntry, publication, version } from "../../../ports/tables/index.js";
import type { TestHouse } from "../../../testing/house.js";
import { withPublicPage } from "../../../testing/public-page.js";
import { approve, approveSummaries, release, save, withContributions } from "../../responses/testing/desk.js";
import { done, withIncluded, withTerms, writeText } from "./plan-house.js";

export const onVersion = (n: number) => ({ body: { version: n } });

/** Everything that a local plan needs before it is frozen. */
export async function assembled(
  house: TestHouse,
  titles: readonly string[] = ["Publish hospital prices"],
  jurisdictions: readonly string[] = ["Northbank"],
): Promise<void> {
  await withPublicPage(house);
  await withTerms(
    house,
    jurisdictions.map((name) => ({ name, endOfTerm: "2031-03-31" })),
  );
  await withIncluded(house, titles);
  await done(house, "secretary", wire.orderPlan, { body: { commitments: titles.map((_, at) => at + 1) } });
  await writeText(house, "development_process");
  await writeText(house, "strategic_vision");
}
/** Both junctures published, every contribution answered. */
export async function answered(house: TestHouse): Promise<void> {
  await withContributions(house, ["Prices", "Patents"]);
  for (const juncture of ["themes", "proposals"] as const)
    await done(house, "secretary", addCategory, {
      body: {
        juncture,
        theme: null,
        category: `Category of ${juncture}`,
        outcome: "inclusion",
        reasonCodes: [],
        text: "It opens a track.",
      },
    });
  const { response } = await save(house, ["C-0001", "C-0002"]);
  await approve(house, [response]);
  await approveSummaries(house);
  await release(house);
}
export async function bothApprove(house: TestHouse, n: number): Promise<void> {
  for (const who of ["chairGov", "chairCivil"]) await done(house, who, wire.approvePlan, onVersion(n));
}
type PlanOf = [titles?: readonly string[], jurisdictions?: readonly string[]];
/** Version 1 is final. */
export async function final(house: TestHouse, ...plan: PlanOf): Promise<void> {
  await assembled(house, ...plan);
  await answered(house);
  await done(house, "contact", wire.freezePlan);
  await done(house, "contact", wire.sendForEndorsement, onVersion(1));
  await done(house, "secretary", wire.recordEndorsement, {
    body: {
      version: 1,
      organisation: "Patients' association",
      signer: "Rosa Diaz",
      signedOn: "2026-11-02",
      statement: "",
    },
  });
  await bothApprove(house, 1);
  await done(house, "chairCivil", wire.finalisePlan, onVersion(1));
}

export const endorse = (
  house: TestHouse,
  organisation: string,
  more: object = {},
): Promise<{ status: number; json: unknown }> =>
  house.ask("secretary", wire.recordEndorsement, {
    body: {
      version: 1,
      organisation,
      signer: "Rosa Diaz",
      signedOn: "2026-11-02",
      statement: "We took part.",
      ...more,
    },
  });
export const page = (house: TestHouse, who = "secretary") => done(house, who, wire.readPlan);
export const missing = async (house: TestHouse, step: wire.PlanStep) =>
  (await page(house)).blocked[step].map(({ code }) => code);

export const freeze = (house: TestHouse) => done(house, "contact", wire.freezePlan);
export const rows = async (house: TestHouse) => ({
  log: (await house.store.read.select().from(logEntry)).length,
  versions: (await house.store.read.select().from(version)).length,
  public: (await house.store.read.select().from(publication)).length,
  plan: await house.store.read.select().from(actionPlan),
});
export const publicAt = async (house: TestHouse, address: string) =>
  (await house.store.read.select().from(publication).where(eq(publication.address, address)))[0];
