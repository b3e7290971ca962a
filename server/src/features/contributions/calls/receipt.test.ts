import { addContribution } from "@accord/shared/contributions";
import { describe, expect, it } from "vitest";
import { audit, outbox, receipt } from "../../../ports/tables/index.js";
import { origin } from "../../../testing/house.js";
import { lettersIn } from "../../../testing/letters.js";
import { approve, release, save } from "../../responses/testing/desk.js";
import { me, receiptAt, siteOfEach } from "./testing/form.js";

const { house, get, post, opened, goes, rows } = siteOfEach();

describe("the receipt", () => {
  it("[S9] opens by its address only, which is kept as a hash, not indexed and told to nobody", async () => {
    const { done, fields } = await goes(await opened(), "Prices", { ...me, email: "ana@example.org" });
    const page = await get(receiptAt(done));
    expect(page.headers).toMatchObject({
      "x-robots-tag": "noindex, nofollow, noarchive",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    expect(page.body).toContain("C-0001");
    expect(page.body).toContain(`${origin}${receiptAt(done)}`);
    expect(page.body).toContain("Received 02/11/2026, 04:00 (Lima)");
    const stored = JSON.stringify([
      await house().store.read.select().from(receipt),
      await rows(),
      await house().store.read.select().from(outbox),
      await house().store.read.select().from(audit),
    ]);
    expect(stored).not.toContain(fields.key);
    const letters = await lettersIn(house());
    expect(letters).toMatchObject([
      { to: "ana@example.org", subject: "C-0001 received: Test plan 2027-2030" },
    ]);
    expect(letters[0]?.text).not.toContain("Prices");
  });
  it("[S9] shows the stations from what is public, and the words can be changed until the call closes", async () => {
    const { done } = await goes(await opened(), "Prices");
    const way = receiptAt(done);
    expect((await get(way)).body).toContain('data-reached="yes"');
    expect((await get(`${way}/change`)).body).toContain(">Prices</textarea>");
    expect((await post(`${way}/change`, { text: " " })).body).toContain("Write what you want to say.");
    const changed = await post(`${way}/change`, { text: "Prices and waiting times" });
    expect([changed.statusCode, changed.headers.location]).toEqual([303, `${way}?changed=1`]);
    expect((await get("/p/test/contributions/C-0001")).body).toContain("Prices and waiting times");
    expect((await get("/p/test/contributions?q=waiting")).body).toContain("C-0001");
    house().clock.set("2026-12-02T12:00:00.000Z");
    expect((await get(way)).body).not.toContain("/change");
    expect((await post(`${way}/change`, { text: "Late" })).statusCode).toBe(422);
  });
  it("[S9] shows the published answer, a letter tells of it, and answered words stay as they are", async () => {
    const { done } = await goes(await opened(), "Prices", { ...me, email: "ana@example.org" });
    const { response } = await save(house(), ["C-0001"]);
    await approve(house(), [response]);
    expect((await release(house())).told).toBe(1);
    const page = await get(receiptAt(done));
    expect(page.body).toContain('class="outcome outcome-');
    expect(page.body).not.toContain("No response yet");
    const letters = await lettersIn(house());
    expect(letters.map(({ to }) => to)).toEqual(["ana@example.org", "ana@example.org"]);
    expect((await post(`${receiptAt(done)}/change`, { text: "Later words" })).statusCode).toBe(422);
    expect((await rows())[0]?.text).toBe("Prices");
  });
  it("[S9] entering by hand goes on beside it: numbers never meet", async () => {
    const call = await opened();
    await goes(call, "One");
    const entered = await house().ask("secretary", addContribution, {
      body: {
        title: "By post",
        text: "By post",
        language: null,
        receivedOn: "2026-11-01",
        contributorName: "B",
        kind: "individual",
        stakeholderType: null,
        organisation: null,
        channel: "post",
        place: null,
        anonymous: false,
        anonymityGround: null,
        themes: [],
        once: "once-0123456789abcdef",
      },
    });
    await goes(call, "Two");
    expect(entered.json.reference).toBe("C-0002");
    expect((await rows()).map(({ reference }) => reference)).toEqual(["C-0001", "C-0002", "C-0003"]);
  });
});
