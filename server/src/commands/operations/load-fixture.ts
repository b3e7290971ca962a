import { password } from "../../demo/data/people.js";
import { makeLoadFixture } from "../../demo/load-fixture.js";
import { hashPassword } from "../../features/people/passwords.js";
import type { Operation } from "../operation.js";

/** Rich text is written into this field of each draft. */
const field = "action";

export const loadFixture: Operation = async ({ app, demo, url }, input) => {
  if (!demo)
    throw new Error(
      "load-fixture asks a running server that was started with --demo. No such server runs here.",
    );
  const { documents, people } = input as { documents: number; people: number };
  const passwordHash = await hashPassword(password);
  const made = await app.perform(makeLoadFixture, { kind: "operator" }, { documents, people, passwordHash });
  return {
    url,
    process: made.process,
    documents: made.documents,
    field,
    people: made.people.map(({ email, token }) => ({ email, password, token })),
  };
};
