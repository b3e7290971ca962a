import { readRoom } from "@accord/shared/groups";
import {
  acceptInvitation,
  type Belonging,
  changeBelonging,
  invite,
  type OfferedRole,
  readPeople,
} from "@accord/shared/people";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { authorsIn } from "../history/authors.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const clinic: Belonging = { name: "Saltmarsh clinic", type: "local_government" };

async function change(organisation: Belonging | null, who = "secretary") {
  const { people } = (await house.ask("secretary", readPeople)).json;
  const role = people.find(({ name }) => name === "healthWriter")?.roles[0];
  return house.ask(who, changeBelonging, {
    params: { membership: role?.membership ?? "" },
    body: { organisation },
  });
}

async function memberOfHealth(name: string) {
  const { json } = await house.ask("observer", readRoom, { params: { body: house.groups.health } });
  return json.members.find((one) => one.name === name);
}

async function blocInText(who: string) {
  const { people } = await authorsIn(house.store.read, house.process, [house.people[who] ?? ""], "");
  return people.map(({ organisation, bloc }) => [organisation, bloc])[0];
}

it("[2.3] [M10] who joins a group for an organisation stands in the bloc of its type", async () => {
  const offer = { role: "wg_member" as const, group: house.groups.health, bloc: null, seat: null };
  const offered: OfferedRole = { ...offer, organisation: clinic };
  const { json } = await house.ask("secretary", invite, {
    body: { name: "Ana", email: "ana@example.org", roles: [offered], leadsTo: null },
  });
  const key = (json.link ?? "").split("/invitation/")[1] ?? "";
  await house.ask(null, acceptInvitation, {
    params: { key },
    body: { name: "Ana Ruiz", password: "four walls and a river" },
  });
  expect(await memberOfHealth("Ana Ruiz")).toMatchObject({
    organisation: "Saltmarsh clinic",
    bloc: "government",
  });
  const { people } = (await house.ask("secretary", readPeople)).json;
  expect(people.find(({ name }) => name === "Ana Ruiz")).toMatchObject({
    organisation: clinic,
    roles: [{ organisation: "Saltmarsh clinic" }],
  });
});

it("[2.3] it is noted later, changed and taken back; words are told by it", async () => {
  expect(await blocInText("healthWriter")).toEqual([null, null]);
  await change(clinic);
  expect(await blocInText("healthWriter")).toEqual(["Saltmarsh clinic", "Government"]);
  await change({ ...clinic, type: "community_group" });
  expect(await blocInText("healthWriter")).toEqual(["Saltmarsh clinic", "Civil society"]);
  await change({ name: "Health without borders", type: "international_organisation" });
  expect(await blocInText("healthWriter")).toEqual(["Health without borders", null]);
  await change(null);
  expect(await memberOfHealth("healthWriter")).toMatchObject({ organisation: "", bloc: "observer" });
});

it("[2.2] [2.3] those who invite note it; a seat says whom it speaks for", async () => {
  expect((await change(clinic, "healthEditor")).status).toBe(403);
  const seat = (await house.ask("secretary", readPeople)).json.seats[0]?.id ?? "";
  const refused = await house.ask("secretary", invite, {
    body: {
      name: null,
      email: null,
      roles: [{ role: "msf_member", group: null, bloc: null, seat, organisation: clinic }],
      leadsTo: null,
    },
  });
  expect(refused.json).toMatchObject({ error: { issues: [{ code: "invited_role_takes_less" }] } });
});
