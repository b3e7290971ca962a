import { commitmentTemplate, contactKnown, readContacts } from "@accord/shared/commitments";
import { addRow } from "@accord/shared/document-schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { person } from "../../ports/tables/index.js";
import { draftOf } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const known = async (who: string, name: string) => {
  const { json, status } = await house.ask(who, readContacts, {});
  expect(status).toBe(200);
  return contactKnown(json.contacts, name);
};
const whoIs = async (key: string) => {
  const [row] = await house.store.read
    .select()
    .from(person)
    .where(eq(person.id, house.people[key] ?? ""));
  if (!row) throw new Error(`nobody is ${key}`);
  return row;
};

it("[FLD-11] an address is told only of the point of contact, of oneself, and where a draft has it", async () => {
  const [contact, writer] = [await whoIs("contact"), await whoIs("healthWriter")];
  expect(await known("observer", contact.name)).toMatchObject({
    title: "Point of contact",
    email: contact.email,
  });
  expect(await known("observer", writer.name)).toMatchObject({ email: "" });
  // Nor to who may invite, and so sees it among the people: a draft is read by all.
  expect(await known("contact", writer.name)).toMatchObject({ email: "" });
  expect(await known("healthWriter", writer.name)).toMatchObject({ email: writer.email });

  await draftOf(house, 1, (doc) => {
    addRow(doc, commitmentTemplate, "leadAgencies", {
      ...{ contact: writer.name, organisation: "Health", branch: "executive" },
      ...{ title: "Head of data", email: "desk@health.example" },
    });
  });
  expect(await known("observer", writer.name)).toEqual({
    ...{ organisation: "Health", branch: "executive", title: "Head of data", email: "desk@health.example" },
  });
});
