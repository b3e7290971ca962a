import { electionBody } from "./bodies.js";
import type { Furniture } from "./furnish.js";
import type { TestHouse } from "./house.js";
import type { Step } from "./step.js";

/** The addresses of elections; whoever is not of the commission is not let through. */
export function electionSteps(house: TestHouse, { election, seats }: Furniture): Record<string, Step> {
  const params = { no: election };
  const commission = [house.people.secretary ?? ""];
  const body = { ...electionBody, commission };
  const onApplication = { ...params, application: 1 };
  const thing = { invited: commission };
  const word = { eligible: true, reasons: "By the register." };
  const dates = { votingFrom: "2026-12-01T12:00:00.000Z", votingUntil: "2026-12-05T12:00:00.000Z" };
  return {
    "list-elections": {},
    "read-election": { asked: { params } },
    "prepare-election": { asked: { body } },
    "change-election": { asked: { params, body } },
    "publish-election": { asked: { params } },
    "decide-application": { thing, asked: { params: onApplication, body: word } },
    "record-interview": {
      thing,
      asked: { params: onApplication, body: { on: "2026-11-12", notes: "She knows the field." } },
    },
    "publish-rolls": { thing, asked: { params } },
    "set-voting-dates": { asked: { params, body: dates } },
    "select-members": {
      thing,
      asked: { params, body: { chosen: [{ application: 1, selected: true, reasons: "By the criteria." }] } },
    },
    "offer-seat": {
      asked: { params: onApplication, body: { seat: seats.at(-1) ?? "", termUntil: "2028-11-30" } },
    },
    "void-election": { asked: { params, body: { reason: "The dates were wrong." } } },
  };
}
