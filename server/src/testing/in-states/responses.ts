import * as wire from "@accord/shared/responses";
import { responseBody } from "../bodies.js";
import { doneIn } from "../hands.js";
import type { TestHouse } from "../house.js";
import { contributionsInStates } from "./contributions.js";

export interface ResponseThing {
  readonly response: string;
  readonly reference: string;
  /** The co-chair of the government has approved it, and waits for the other. */
  readonly once: boolean;
}

/** Responses to contributions: the last are published, with the house's first release. */
export async function responsesInStates(house: TestHouse) {
  const done = doneIn(house, "test");
  const { things } = await contributionsInStates(house);
  const of = [...(things.published ?? []), ...(things.classified ?? []), ...(things.received ?? [])];
  const next = async (approvedBy: readonly string[]): Promise<ResponseThing> => {
    const { reference = "" } = of.pop() ?? {};
    const { response } = await done("secretary", wire.saveResponses, { body: responseBody(reference) });
    for (const who of approvedBy) await done(who, wire.approveResponses, { body: { responses: [response] } });
    return { response, reference, once: approvedBy.length === 1 };
  };
  const drafted = await next([]);
  const published = await next(["chairGov", "chairCivil"]);
  await done("contact", wire.publishRelease, { body: { number: 1 } });
  return {
    drafted: [drafted],
    approved_once: [await next(["chairGov"])],
    approved: [await next(["chairGov", "chairCivil"])],
    published: [published],
  };
}
