import { changeCall, closeCall, listCalls, openCall } from "@accord/shared/contributions";
import { describe, expect, it } from "vitest";
import { form, siteOfEach } from "./testing/form.js";

const { house, get, opened, goes } = siteOfEach();

describe("a call", () => {
  it("[S20] shows on the page of the process while it is open, with its last day", async () => {
    const call = await opened();
    await opened({ title: "Later", opensOn: "2026-12-01", closesOn: "2026-12-31" });
    const page = await get("/p/test");
    expect(page.body).toContain("Send an idea until 30/11/2026");
    expect(page.body).toContain(`/p/test/calls/${call}/send`);
    expect(page.body).toContain("From 01/12/2026 you can send an idea:");
    house().clock.set("2027-01-01T12:00:00.000Z");
    expect((await get("/p/test")).body).not.toContain("Send an idea");
  });
  it("[CALL-1] is open to the last second of its last day in the zone of the process, and says when it is not", async () => {
    const call = await opened({ opensOn: "2026-11-10" });
    expect((await get(`/p/test/calls/${call}`)).body).toContain("from 10/11/2026 to 30/11/2026");
    expect((await get(`/p/test/calls/${call}/send`)).body).not.toContain("<form");
    house().clock.set("2026-12-01T04:59:59.400Z");
    expect((await get(`/p/test/calls/${call}/send`)).body).toContain("<form");
    house().clock.set("2026-12-01T05:00:00.000Z");
    const closed = await get(`/p/test/calls/${call}/send`);
    expect(closed.body).toContain("This call closed on 30/11/2026");
    expect(closed.body).not.toContain("<form");
  });
  it("[CALL-1] changed and closed, its page says so; what was sent stays", async () => {
    const call = await opened();
    await goes(call, "Open the prices");
    await house().ask("contact", changeCall, { params: { call }, body: { ...form, title: "Other words" } });
    expect((await get(`/p/test/calls/${call}`)).body).toContain("Other words");
    expect((await house().ask("chairGov", closeCall, { params: { call } })).status).toBe(200);
    expect((await get(`/p/test/calls/${call}`)).body).toContain("This call closed on 02/11/2026");
    expect((await house().ask("secretary", closeCall, { params: { call } })).status).toBe(409);
    expect((await house().ask("observer", listCalls)).json.calls).toMatchObject([
      { title: "Other words", state: "closed", contributions: 1 },
    ]);
  });
  it.each([
    [{ closesOn: "2026-10-31" }, "call_closes_before_opening"],
    [{ opensOn: "2026-10-01", closesOn: "2026-10-31" }, "call_closes_in_past"],
    [{ consentText: "  " }, "call_consent_missing"],
  ])("[CALL-1] %j is refused as %s", async (change, code) => {
    const { status, raw } = await house().ask("secretary", openCall, { body: { ...form, ...change } });
    expect([status, raw.json().error.issues[0].code]).toEqual([409, code]);
  });
  it.each([
    ["facilitator", 403],
    ["healthWriter", 403],
    ["observer", 403],
    ["stranger", 404],
    [null, 401],
  ])("[2.2] %s may neither open, change nor close one (%i)", async (who, status) => {
    const call = await opened();
    const all = [
      await house().ask(who, openCall, { body: form }),
      await house().ask(who, changeCall, { params: { call }, body: form }),
      await house().ask(who, closeCall, { params: { call } }),
    ];
    expect(all.map((one) => one.status)).toEqual([status, status, status]);
  });
});
