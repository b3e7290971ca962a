import * as wire from "@accord/shared/elections";
import { applyToElection } from "../features/elections/apply.js";
import { castElectionVote } from "../features/elections/cast-vote.js";
import { makeVotingLink } from "../features/elections/voting-link.js";
import { applicationBody, electionBody } from "./bodies.js";
import { doneIn } from "./hands.js";
import { origin, type TestHouse } from "./house.js";

const byPublic = { kind: "public" } as const;
const no = { no: 1 };

/** The key of the receipt of that application. */
export const keyOf = (application: number): string =>
  `receipt-of-application-${application}-`.padEnd(43, "x");

/** Leads the first election of the process "test" from state to state; the secretary is its commission. */
export function electionIn(house: TestHouse) {
  const done = doneIn(house, "test");
  const on = { process: house.process, no: 1 };
  let applied = 0;
  return {
    async at(instant: string): Promise<void> {
      house.clock.set(instant);
      await house.app.jobs.runDue();
    },
    async prepare(part: Partial<wire.ElectionForm> = {}): Promise<void> {
      const commission = [house.people.secretary ?? ""];
      await done("secretary", wire.prepareElection, { body: { ...electionBody, commission, ...part } });
    },
    publish: () => done("facilitator", wire.publishElection, { params: no }),
    /** Answers the key of the receipt. */
    async apply(organisation: string, part: Partial<wire.Application> = {}): Promise<string> {
      applied += 1;
      const key = keyOf(applied);
      const words = { ...applicationBody(organisation), ...part };
      await house.app.perform(applyToElection({ url: origin, sends: false }), byPublic, {
        ...on,
        key,
        words,
      });
      return key;
    },
    async judge(application: number, eligible = true): Promise<void> {
      const body = { eligible, reasons: "By the register." };
      await done("secretary", wire.decideApplication, { params: { ...no, application }, body });
    },
    publishRolls: () => done("secretary", wire.publishRolls, { params: no }),
    tokenOf: async (key: string): Promise<string> =>
      (await house.app.perform(makeVotingLink, byPublic, { ...on, key })).token,
    async vote(key: string, candidate: number): Promise<void> {
      const { token } = await house.app.perform(makeVotingLink, byPublic, { ...on, key });
      await house.app.perform(castElectionVote, byPublic, { ...on, token, candidate });
    },
    read: () => done("secretary", wire.readElection, { params: no }),
  };
}
