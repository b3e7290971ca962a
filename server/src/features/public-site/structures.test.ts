import { type PublicDraft, publicDraftAddress } from "@accord/shared/commitments";
import { peoplePublication, publicPeople } from "@accord/shared/forum";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { act } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { publication } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { publishProcess } from "../process/index.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await house.app.perform(
    act<object, void>({
      name: "publish-two-versions",
      asks: "settings",
      thing: async () => ({ process: house.process }),
      run: async (context) => {
        await publishProcess(context, house.process);
        for (const version of [1, 2]) {
          const body: PublicDraft = {
            n: 1,
            version,
            title: `Prices, as of ${version}`,
            template: "commitment/1",
            fields: {},
            root: "0".repeat(64),
            frozenAt: "2026-11-02T09:00:00.000Z",
            entry: version,
            group: "Health",
            contributions: [],
          };
          const address = publicDraftAddress(1, version);
          await publish(context, { process: house.process, address, kind: "draft", body, position: version });
        }
      },
    }),
    { kind: "person", id: house.people.contact ?? "" },
    {},
  );
});
afterEach(() => house.close());

const get = async (url: string) => (await house.app.http.inject({ method: "GET", url })).body;

describe("the public site's structures", () => {
  it("[10.1] a working group has a page: who is in it, how they came, what it works on", async () => {
    const row = house.groups.health;
    const page = await get(`/p/test/groups/${row}`);
    const people = publicPeople.parse(
      (
        await house.store.read
          .select()
          .from(publication)
          .where(eq(publication.address, peoplePublication.address))
      )[0]?.body,
    );
    const members = people.groups.find(({ id }) => id === row)?.people ?? [];
    expect(members).toHaveLength(2);
    for (const name of members) expect(page).toContain(name);
    expect(page).toContain("/p/test/drafts/1/v2");
    expect(page).not.toContain("/p/test/drafts/1/v1");
    expect(await get(`/p/test/groups/${house.groups.budget}`)).not.toContain("/p/test/drafts/");
    expect(await get("/p/test/people")).toContain(`/p/test/groups/${row}`);
    expect((await house.app.http.inject({ method: "GET", url: "/p/test/groups/none" })).statusCode).toBe(404);
  });

  it("[S21] the list of drafts names the last version of each; an earlier one says that there is a later one", async () => {
    const list = await get("/p/test/drafts");
    expect(list).toContain("Prices, as of 2");
    expect(list).not.toContain("Prices, as of 1");
    expect(list).toContain('href="/p/test/drafts/1/v1">Version 1<');
    expect(await get("/p/test/drafts/1/v1")).toContain("a later one is public");
    expect(await get("/p/test/drafts/1/v1")).toContain('href="/p/test/drafts/1/v2">Go to draft 2<');
    expect(await get("/p/test/drafts/1/v2")).not.toContain("a later one is public");
    expect(await get("/p/test/drafts/1/v1")).toContain(`Hash ${"0".repeat(64)}<`);
  });

  it("[S20] the line of links has the eight places of the map and the search, others a second line", async () => {
    const line = (page: string) => /<nav[^>]*>(.*?)<\/nav>/s.exec(page)?.[1] ?? "";
    const first = (page: string) => (line(page).split("second-line")[0]?.match(/<li>/g) ?? []).length;
    const drafts = await get("/p/test/drafts");
    expect(first(drafts)).toBe(9);
    expect(line(drafts)).not.toContain("second-line");
    const people = await get("/p/test/people");
    expect(first(people)).toBe(9);
    expect(line(people)).toMatch(/href="\/p\/test" aria-current="true"/);
    expect(line(people)).toMatch(/href="\/p\/test\/people" aria-current="page"/);
  });
});
