import { randomUUID } from "node:crypto";
import { addContribution } from "@accord/shared/contributions";
import type { Somebody } from "./somebody.js";

/** A contribution of one sentence that came by post; answers with its reference. */
export async function byPost(secretary: Somebody, words: string): Promise<string> {
  const { reference } = await secretary.ask(addContribution, {
    body: {
      title: words,
      text: words,
      contributorName: "Olga Petrova",
      organisation: null,
      kind: "individual",
      stakeholderType: null,
      channel: "post",
      receivedOn: new Date().toISOString().slice(0, 10),
      place: null,
      language: "en",
      anonymous: false,
      anonymityGround: null,
      themes: [],
      once: randomUUID(),
    },
  });
  return reference;
}
