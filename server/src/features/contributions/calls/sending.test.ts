import { changeCall, listContributions, publishContributions } from "@accord/shared/contributions";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { audit, process, publication } from "../../../ports/tables/index.js";
import { origin } from "../../../testing/house.js";
import { lettersPerMailbox } from "./sends.js";
import { form, hidden, me, receiptAt, siteOfEach, unescaped } from "./testing/form.js";

const { house, get, post, opened, goes, rows } = siteOfEach();

const publicRows = () =>
  house().store.read.select().from(publication).where(eq(publication.kind, "contribution"));

describe("sending", () => {
  it("[4.1] the whole way without script: recorded, public at once, with the consent that was shown", async () => {
    const call = await opened();
    const { pages, done } = await goes(call, "Open the prices of the clinics.\r\n\r\nPatients ask.");
    expect(pages.map((page) => page.statusCode)).toEqual([200, 200, 200]);
    for (const page of pages) expect(page.body).not.toContain("<script");
    expect(pages[2]?.body).toContain("Your words are published with your name.");
    expect(pages[2]?.headers["cache-control"]).toBe("no-store");
    expect(done.statusCode).toBe(303);
    expect(await rows()).toMatchObject([
      {
        reference: "C-0001",
        title: "Open the prices of the clinics.",
        text: "Open the prices of the clinics.\n\nPatients ask.",
        channel: "online_form",
        contributorName: "Ana Pérez",
        contributorKind: "individual",
        call,
        consentShown: "Your words are published with your name.",
        enteredBy: null,
        state: "published",
      },
    ]);
    expect((await get("/p/test/contributions/C-0001")).body).toContain("Ana Pérez");
    expect((await get("/p/test/contributions?q=clinics")).body).toContain("C-0001");
    const [row] = await house().store.read.select().from(audit).where(eq(audit.act, "send-contribution"));
    expect(row).toMatchObject({ actorKind: "public", as: "public" });
    expect(JSON.stringify(row)).not.toMatch(/clinics|Ana/);
  });
  it("[4.1] an organisation is named with who writes for it", async () => {
    await goes(await opened(), "Publish the budget", {
      kind: "organisation",
      organisation: "Budget Watch",
      name: "Ana Pérez",
    });
    expect((await rows())[0]).toMatchObject({
      contributorKind: "organisation",
      organisation: "Budget Watch",
    });
  });
  it("[CALL-2] what is missing is named on its page, and what was typed stays", async () => {
    const call = await opened();
    const address = `/p/test/calls/${call}/send`;
    const empty = await post(address, { ...hidden((await get(address)).body), text: "  ", go: "continue" });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toMatch(/<title>Error: /);
    expect(empty.body).toContain('<a href="#text">Write what you want to say.</a>');
    const second = await post(address, { ...hidden(empty.body), text: "Prices", go: "continue" });
    const chosen = { ...hidden(second.body), kind: "organisation", go: "continue" };
    const third = await post(address, chosen);
    const wrong = await post(address, {
      ...hidden(third.body),
      email: "ana@@example.org",
      go: "continue",
    });
    expect(wrong.body).toContain('href="#organisation"');
    expect(wrong.body).toContain('href="#name"');
    expect(wrong.body).toContain('value="ana@@example.org"');
    expect(hidden(wrong.body)).toMatchObject({ text: "Prices" });
    const asked = await post(address, { ...hidden(wrong.body), go: "back" });
    expect(asked.body).toContain('checked="" value="organisation"');
    const back = await post(address, { ...hidden(asked.body), go: "back" });
    expect(back.body).toContain(">Prices</textarea>");
  });
  it("[S8] one question a page: who writes for themselves is not asked for an organisation, and nothing is asked twice", async () => {
    const call = await opened();
    const address = `/p/test/calls/${call}/send`;
    const asked = await post(address, {
      ...hidden((await get(address)).body),
      text: "Prices",
      go: "continue",
    });
    expect(asked.body).toMatch(/<legend><h1>Do you write for yourself/);
    expect(asked.body).not.toContain('name="organisation"');
    const none = await post(address, { ...hidden(asked.body), go: "continue" });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('<a href="#kind">');
    const mine = await post(address, { ...hidden(none.body), kind: "individual", go: "continue" });
    expect(mine.body).toContain("Step 3 of 4");
    expect(mine.body).not.toContain("organisation");
    const theirs = await post(address, { ...hidden(none.body), kind: "organisation", go: "continue" });
    expect(theirs.body).toContain("Name of the organisation");
    const check = await post(address, { ...hidden(mine.body), name: "Ana", go: "continue" });
    const words = await post(address, { ...hidden(check.body), go: "words" });
    const mended = await post(address, { ...hidden(words.body), text: "All prices", go: "continue" });
    expect(mended.body).toContain("Step 4 of 4");
    expect(mended.body).toContain("All prices");
  });
  it("[CALL-3] sent twice by reload or double press makes one", async () => {
    const call = await opened();
    const { fields, address, done } = await goes(call, "Prices");
    const [again, once] = await Promise.all([post(address, fields), post(address, fields)]);
    expect([receiptAt(again), receiptAt(once)]).toEqual([receiptAt(done), receiptAt(done)]);
    expect(await rows()).toHaveLength(1);
    const other = await post(address, { ...fields, text: "Another idea" });
    expect(other.statusCode).toBe(422);
    expect(other.body).toContain(`href="${receiptAt(done)}"`);
    const second = await post(address, { ...fields, ...hidden(other.body), go: "send" });
    expect(second.statusCode).toBe(303);
    expect((await rows()).map(({ text }) => text)).toEqual(["Prices", "Another idea"]);
  });
  it("[CALL-3] who asks to stay unnamed after an answer was lost is told that it was sent with the name", async () => {
    const call = await opened({ grounds: ["minor"] });
    const { fields, address, done } = await goes(call, "Prices");
    const unnamed = { ...fields, anonymous: "yes", ground: "minor" };
    const other = await post(address, unnamed);
    expect(other.statusCode).toBe(422);
    expect(other.body).toContain(`href="${receiptAt(done)}"`);
    expect((await post(address, { ...unnamed, ...hidden(other.body), go: "send" })).statusCode).toBe(303);
    expect((await rows()).map(({ anonymous }) => anonymous)).toEqual([false, true]);
  });
  it("[8.5] a moderated one is held, says so, and is public by an act of the secretariat", async () => {
    const call = await opened({ moderated: true });
    const { pages, done } = await goes(call, "Held words");
    expect(pages[2]?.body).toContain("The secretariat reads your words before they become public.");
    expect(await publicRows()).toEqual([]);
    expect((await get("/p/test/contributions/C-0001")).statusCode).toBe(404);
    const held = await get(receiptAt(done));
    expect(held.body).toContain("The secretariat has not made it public yet.");
    const [row] = (await house().ask("secretary", listContributions, { query: { state: "not_public" } })).json
      .rows;
    await house().ask("secretary", publishContributions, { body: { ids: [row?.id] } });
    expect((await get(receiptAt(done))).body).toContain("Your words are public since 02/11/2026.");
    const change = await post(`${receiptAt(done)}/change`, { text: "Unread words" });
    expect(change.statusCode).toBe(422);
    expect((await rows())[0]?.text).toBe("Held words");
  });
  it("[8.6] without accepted grounds there is no box, and asking for it all the same is refused", async () => {
    const call = await opened();
    const asked = { kind: "individual", name: "", anonymous: "yes", ground: "minor" };
    const { pages, done } = await goes(call, "Prices", asked);
    expect(pages[1]?.body).not.toContain("anonymous");
    expect(done.statusCode).toBe(422);
    expect(await rows()).toEqual([]);
  });
  it("[8.6] on an accepted ground the name stands nowhere public, and the receipt shows the answer all the same", async () => {
    const call = await opened({ grounds: ["whistleblower"] });
    const about = { ...me, anonymous: "yes", email: "ana@example.org" };
    expect((await goes(call, "Prices", { ...about, ground: "minor" })).done.statusCode).toBe(422);
    const { done } = await goes(call, "Prices", { ...about, ground: "whistleblower" });
    expect(done.statusCode).toBe(303);
    expect((await rows())[0]).toMatchObject({ contributorName: "Ana Pérez", anonymous: true });
    const shown = JSON.stringify(await house().store.read.select().from(publication));
    expect(shown).not.toMatch(/Ana|ana@|"whistleblower",|anonymityGround/);
    expect((await get("/p/test/contributions/C-0001")).body).not.toMatch(/Ana P|ana@/);
    expect((await get(receiptAt(done))).body).toContain("I report a wrong that I know from inside");
  });
  it("[CALL-4] a closed call takes nothing, and the words stay on the page", async () => {
    const call = await opened();
    const address = `/p/test/calls/${call}/send`;
    const first = await get(address);
    const second = await post(address, { ...hidden(first.body), text: "Too late <b>", go: "continue" });
    const named = await post(address, { ...hidden(second.body), kind: me.kind, go: "continue" });
    const third = await post(address, { ...hidden(named.body), ...me, go: "continue" });
    house().clock.set("2026-12-02T12:00:00.000Z");
    const late = await post(address, { ...hidden(third.body), go: "send" });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain("Too late &lt;b&gt;");
    expect(await rows()).toEqual([]);
  });
  it("[CALL-4] consent that was changed meanwhile is shown again before anything is sent", async () => {
    const call = await opened();
    const address = `/p/test/calls/${call}/send`;
    const { fields } = await goes(call, "First");
    await house().ask("secretary", changeCall, {
      params: { call },
      body: { ...form, consentText: "Other terms." },
    });
    const key = "k".repeat(43);
    const again = await post(address, { ...fields, key, text: "Second", go: "send" });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain("Other terms.");
    expect((await post(address, { ...hidden(again.body), go: "send" })).statusCode).toBe(303);
  });
  it("[CALL-5] hostile words stay words, on every page", async () => {
    const call = await opened();
    const hostile = '"><script>alert(1)</script></textarea>\u0000\u202e{name} =cmd|x';
    const { pages, done } = await goes(call, hostile, {
      kind: "individual",
      name: "<img src=x>\r\nBcc: a@b.org",
    });
    const all = [...pages.slice(1), await get(receiptAt(done)), await get("/p/test/contributions/C-0001")];
    for (const page of all) expect(page.body).not.toMatch(/<script|<img/);
    expect(unescaped(all.at(-1)?.body ?? "")).toContain('"><script>alert(1)</script></textarea>');
    expect((await rows())[0]?.contributorName).toBe("<img src=x> Bcc: a@b.org");
  });
  it("[CALL-5] a filled trap, too many from one mailbox, too much text: refused, nothing lost", async () => {
    const call = await opened();
    const trapped = await goes(call, "Buy", { ...me, website: "spam" });
    expect(trapped.done.statusCode).toBe(422);
    expect(trapped.done.body).toContain("Leave this field empty");
    for (let n = 0; n < lettersPerMailbox; n++)
      await goes(call, `Idea ${n}`, { ...me, email: "a@example.org" });
    const more = await goes(call, "One more", { ...me, email: "A@example.org" });
    expect(more.done.statusCode).toBe(429);
    expect(more.done.body).toContain("One more");
    house().clock.set("2026-11-02T11:00:00.000Z");
    expect((await post(more.address, more.fields)).statusCode).toBe(303);
    const long = await post(more.address, {
      ...hidden((await get(more.address)).body),
      text: "x".repeat(20_001),
    });
    expect(long.statusCode).toBe(422);
    expect((await post(more.address, { text: "x".repeat(300_000) })).statusCode).toBe(413);
  });
  it("[T61] only a form of this site is taken, and nothing but a form", async () => {
    const call = await opened();
    const { address, fields } = await goes(call, "Prices");
    const other = { ...fields, key: "o".repeat(43) };
    expect((await post(address, other, { origin: "https://evil.example" })).statusCode).toBe(403);
    expect((await post(address, other, { origin: "null" })).statusCode).toBe(403);
    for (const type of ["application/json", "text/plain", "multipart/form-data; boundary=x"])
      expect((await post(address, other, { "content-type": type })).statusCode).toBe(415);
    expect((await house().app.http.inject({ method: "POST", url: address })).statusCode).not.toBe(303);
    expect(await rows()).toHaveLength(1);
    const json = await house().app.http.inject({
      method: "POST",
      url: "/api/p/test/calls",
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      payload: "title=x",
    });
    expect(json.statusCode).toBe(415);
  });
  it("[T62] what the form does not ask for is not taken from it", async () => {
    const call = await opened();
    const { address, fields } = await goes(call, "Prices");
    const more = { no: "99", reference: "C-9999", state: "hidden", process: "x", enteredBy: "y", call: "z" };
    await post(address, { ...fields, ...more, key: "m".repeat(43), text: "Second" });
    expect((await rows())[1]).toMatchObject({
      reference: "C-0002",
      state: "published",
      call,
      enteredBy: null,
    });
  });
  it("[T57] another process's call, an unknown one and an unknown receipt look the same", async () => {
    const call = await opened();
    await house().store.transact(async (tx) => {
      const [row] = await tx.select().from(process);
      if (row) await tx.insert(process).values({ ...row, id: "other-process", slug: "other" });
    });
    const all = [
      await get(`/p/other/calls/${call}`),
      await get("/p/test/calls/unknown-call"),
      await get(`/r/${"x".repeat(43)}`),
      await post(`/r/${"x".repeat(43)}/change`, { text: "x" }),
    ];
    expect(all.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect(new Set(all.map(({ body }) => body)).size).toBe(1);
  });
});
