import { setPlace, unlockDraft } from "@accord/shared/commitments";
import * as wire from "@accord/shared/plan";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done } from "../features/plan/testing/plan-house.js";
import { answered, assembled, onVersion } from "../features/plan/testing/steps.js";
import { endorsementBody, fileBody } from "../testing/bodies.js";
import { openStateHouse, type Somebody, type StateHouse } from "../testing/states.js";

let house: StateHouse;
beforeAll(async () => {
  house = await openStateHouse();
});
afterAll(() => house.close());

const chairs: readonly Somebody[] = ["chairGov", "chairCivil"];
const nobodys = "00000000-0000-4000-8000-000000000000";
interface Endorsed {
  readonly endorsement: string;
  /** Signed by the co-chair of the government. */
  readonly signed?: true;
}

describe("every act by everybody, in every state of the plan", () => {
  it("[3.4] [6.3] [2.2] from the first text to the filed plan", async () => {
    let given = "";
    let kept = "";
    const { wrong, asked } = await house.walk<Endorsed>({
      grid: `
                                assembling                     frozen                         endorsing               signed_once             finalised           filed
        upload-plan-file        goes                           goes                           goes                    goes                    goes                plan_is_filed
        remove-plan-file        goes                           goes                           goes                    goes                    goes                goes
        order-plan              goes                           goes                           goes                    goes                    goes                plan_is_filed
        open-plan-text          goes                           goes                           goes                    goes                    goes                goes
        refresh-plan-text       goes                           goes                           goes                    goes                    goes                plan_is_filed
        set-place               goes                           goes                           goes                    goes                    goes                plan_filed_already
        freeze-plan             goes                           goes                           goes                    goes                    goes                plan_is_filed
        send-for-endorsement    plan_not_frozen                goes                           plan_sent_already       plan_sent_already       plan_sent_already   plan_is_filed
        approve-plan            plan_not_frozen                goes                           goes                    goes                    plan_final_already  plan_is_filed
        take-back-plan-approval plan_not_frozen                plan_not_approved              plan_not_approved       goes                    plan_final_already  plan_is_filed
        record-endorsement      plan_not_open_for_endorsement  plan_not_open_for_endorsement  goes                    goes                    goes                plan_is_filed
        withdraw-endorsement    not_found                      not_found                      goes                    goes                    goes                plan_is_filed
        finalise-plan           plan_not_frozen                plan_not_sent                  plan_bloc_not_approved  plan_bloc_not_approved  plan_final_already  plan_is_filed
        file-plan               plan_not_frozen                plan_not_final                 plan_not_final          plan_not_final          goes                plan_is_filed
        unlock-draft            draft_not_locked               draft_not_locked               draft_not_locked        draft_not_locked        draft_not_locked    draft_is_filed`,
      things: {
        assembling: async () => {
          await assembled(house);
          await answered(house);
          const letter = { ...fileBody("%PDF-1.7", "kept.pdf"), params: { field: "I" } };
          kept = (await done(house, "contact", wire.uploadPlanFile, letter)).id;
          return [{ endorsement: nobodys }];
        },
        frozen: async () => {
          await done(house, "contact", wire.freezePlan);
          return [{ endorsement: nobodys }];
        },
        endorsing: async () => {
          await done(house, "contact", wire.sendForEndorsement, onVersion(1));
          given = (await done(house, "secretary", wire.recordEndorsement, { body: endorsementBody })).id;
          return [{ endorsement: given }];
        },
        signed_once: async () => {
          await done(house, "chairGov", wire.approvePlan, onVersion(1));
          return [{ endorsement: given, signed: true }];
        },
        finalised: async () => {
          await done(house, "chairCivil", wire.approvePlan, onVersion(1));
          await done(house, "contact", wire.finalisePlan, onVersion(1));
          return [{ endorsement: given }];
        },
        filed: async () => {
          await done(house, "contact", wire.filePlan, onVersion(1));
          return [{ endorsement: given }];
        },
      },
      rows: [
        {
          route: wire.uploadPlanFile,
          asked: () => ({ ...fileBody("%PDF-1.7", "letter.pdf"), params: { field: "D" } }),
        },
        {
          route: wire.removePlanFile,
          asked: () => ({ params: { file: kept }, body: { reason: "Another one comes." } }),
        },
        { route: wire.orderPlan, asked: () => ({ body: { commitments: [1] } }) },
        { route: wire.openPlanText, asked: () => ({ params: { kind: "strategic_vision" } }) },
        {
          route: wire.refreshPlanText,
          asked: () => ({ params: { kind: "strategic_vision" }, body: { roots: ["meetings"] } }),
        },
        { route: setPlace, asked: () => ({ params: { n: 1 }, body: { place: 1 } }) },
        { route: wire.freezePlan, asked: () => ({}) },
        { route: wire.sendForEndorsement, asked: () => onVersion(1) },
        {
          route: wire.approvePlan,
          asked: () => onVersion(1),
          but: (who, { signed }, cell) => {
            if (cell !== "goes") return undefined;
            if (!chairs.includes(who)) return "signer_without_bloc";
            return signed && who === "chairGov" ? "plan_approved_already" : undefined;
          },
        },
        {
          route: wire.takeBackApproval,
          asked: () => ({}),
          but: (who, _thing, cell) =>
            cell === "goes" && who !== "chairGov" ? "plan_not_approved" : undefined,
        },
        {
          route: wire.recordEndorsement,
          asked: () => ({ body: { ...endorsementBody, organisation: "Another" } }),
        },
        { route: wire.withdrawEndorsement, asked: ({ endorsement }) => ({ params: { endorsement } }) },
        { route: wire.finalisePlan, asked: () => onVersion(1) },
        { route: wire.filePlan, asked: () => onVersion(1) },
        { route: unlockDraft, asked: () => ({ params: { n: 1 } }) },
      ],
    });
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(800);
  }, 200_000);
});
