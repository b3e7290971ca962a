import { type CallForm, openCall } from "@accord/shared/contributions";
import type { LightMyRequestResponse } from "fastify";
import { afterEach, beforeEach, expect } from "vitest";
import { contribution } from "../../../../ports/tables/index.js";
import { openTestHouse, origin, type TestHouse } from "../../../../testing/house.js";
import { withPublicPage } from "../../../../testing/public-page.js";

export const form: CallForm = {
  title: "What should the city open up?",
  question: "What should change, and why?",
  opensOn: "2026-11-01",
  closesOn: "2026-11-30",
  moderated: false,
  grounds: [],
  consentText: "Your words are published with your name.",
};
export const me = { kind: "individual", name: "Ana Pérez" };

export const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

/** What a browser without script would send back from this page. */
export const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"\/>/g)].map(([, name, value]) => [
      name,
      unescaped(value ?? ""),
    ]),
  );

export const receiptAt = (answer: { headers: Record<string, unknown> }): string =>
  String(answer.headers.location);

/** The test house with its public page, and hands that fill in forms as a browser without script does. */
async function openSite() {
  const house: TestHouse = await openTestHouse();
  await withPublicPage(house);
  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    house.app.http.inject({ method: "GET", url, headers });
  const post = (
    url: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> =>
    house.app.http.inject({
      method: "POST",
      url,
      headers: { origin, "content-type": "application/x-www-form-urlencoded", ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  return {
    house,
    get,
    post,
    async opened(change: Partial<CallForm> = {}, who = "secretary"): Promise<string> {
      const made = await house.ask(who, openCall, { body: { ...form, ...change } });
      expect(made.status).toBe(200);
      return made.json.id;
    },
    /** All four pages, as they are filled by a person; answers with what came after "Send". */
    async goes(call: string, text: string, about: Record<string, string> = me) {
      const address = `/p/test/calls/${call}/send`;
      const first = await get(address);
      const second = await post(address, { ...hidden(first.body), text, go: "continue" });
      const named = await post(address, { ...hidden(second.body), kind: about.kind ?? "", go: "continue" });
      const third = await post(address, { ...hidden(named.body), ...about, go: "continue" });
      const fields: Record<string, string> = { ...hidden(third.body), go: "send" };
      return { pages: [first, named, third], fields, address, done: await post(address, fields) };
    },
    rows: () => house.store.read.select().from(contribution),
  };
}
type Site = Awaited<ReturnType<typeof openSite>>;

/** A site of its own for every test of a file. */
export function siteOfEach() {
  let site: Site;
  beforeEach(async () => {
    site = await openSite();
  });
  afterEach(() => site.house.close());
  return {
    house: () => site.house,
    get: ((...given) => site.get(...given)) as Site["get"],
    post: ((...given) => site.post(...given)) as Site["post"],
    opened: ((...given) => site.opened(...given)) as Site["opened"],
    goes: ((...given) => site.goes(...given)) as Site["goes"],
    rows: (() => site.rows()) as Site["rows"],
  };
}
