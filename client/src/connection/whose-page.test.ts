import { signIn, whoAmI } from "@accord/shared/people";
import { done, nothing, pageOfHeader, type Route, route } from "@accord/shared/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { call, RefusedError } from "./http.js";
import { askWhyShut } from "./replica.js";
import { whosePage } from "./whose-page.js";

const comment = route({
  id: "comment",
  method: "POST",
  path: "/api/comments",
  asks: "discuss_draft",
  summary: "Comment",
  params: nothing,
  query: nothing,
  body: nothing,
  reply: done,
});

const published = route({ ...comment, id: "published", method: "GET", path: "/api/published" });

/** Whose cookie the browser has, and what each request said of its page. */
let signedIn: string | null;
let sent: (string | undefined)[];

beforeEach(() => {
  sent = [];
  whosePage.enters();
  vi.stubGlobal("fetch", async (address: string, { headers }: { headers: Record<string, string> }) => {
    const named = headers[pageOfHeader];
    sent.push(named);
    const refuse = (code: string) =>
      new Response(JSON.stringify({ error: { code, message: "", reference: "r-1" } }), { status: 401 });
    if (signedIn !== null && named !== undefined && named !== signedIn) return refuse("somebody_else");
    if (signedIn === null && address === comment.path) return refuse("not_signed_in");
    const person = signedIn && { id: signedIn, name: signedIn, email: "", administrator: false };
    const me = { person, processes: [], demo: false };
    return new Response(JSON.stringify(address === signIn.path ? me : { ok: true }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  whosePage.enters();
});

const opensAs = async (who: string | null) => {
  signedIn = who;
  await call(whoAmI, {});
  sent = [];
};
const refusalOf = (one: Route) =>
  call(one, { body: {} } as never).then(
    () => null,
    (error) => error,
  );

describe("a page of somebody", () => {
  it("[API-10] is not given back to who left by an answer that was asked for before", async () => {
    await opensAs("ana");
    const before = call(whoAmI, {});
    whosePage.enters();
    await before;
    expect(whosePage.isSomebodys()).toBe(false);
  });

  it("[API-10] says so with each request, acts and questions alike, whatever it sends", async () => {
    await opensAs("ana");
    await call(comment, { body: {} });
    await call(comment, { body: new FormData() });
    await call(whoAmI, {});
    expect(sent).toEqual(["ana", "ana", "ana"]);
  });

  it("[API-10] stays theirs when somebody else signs in at that browser, until they are back", async () => {
    await opensAs("ana");
    const seen: boolean[] = [];
    const leave = whosePage.subscribe(() => seen.push(whosePage.isTaken()));
    signedIn = "ben";
    for (const one of [comment, whoAmI]) {
      expect(await refusalOf(one)).toBeInstanceOf(RefusedError);
      expect(whosePage.isTaken()).toBe(true);
    }
    expect(whosePage.asQuery()).toEqual({ as: "ana" });
    signedIn = "ana";
    await call(comment, { body: {} });
    expect([sent, seen]).toEqual([
      ["ana", "ana", "ana"],
      [true, false],
    ]);
    leave();
  });

  it("[API-10] stays theirs when they are signed out: whoever signs in then has it not", async () => {
    await opensAs("ana");
    signedIn = null;
    expect((await call(whoAmI, {})).person).toBeNull();
    signedIn = "ben";
    expect(await refusalOf(whoAmI)).toBeInstanceOf(RefusedError);
    expect([whosePage.isTaken(), sent]).toEqual([true, ["ana", "ana"]]);
  });

  it.each([
    ["an act", comment],
    ["a question", whoAmI],
  ])("[PEOPLE-6] is known to be left once %s meets nobody signed in, until they are back", async (_, one) => {
    await opensAs("ana");
    signedIn = null;
    await refusalOf(one);
    expect([whosePage.state(), whosePage.asQuery()]).toEqual(["left", { as: "ana" }]);
    await call(published, {});
    expect(whosePage.state()).toBe("left");
    signedIn = "ana";
    await call(whoAmI, {});
    expect(whosePage.state()).toBe("theirs");
  });

  it("[ACT-7] is not covered while they sign out on it themselves, but where that failed", async () => {
    await opensAs("ana");
    whosePage.leaves(true);
    signedIn = null;
    await call(whoAmI, {});
    expect(whosePage.state()).toBe("theirs");
    whosePage.leaves(false);
    await call(whoAmI, {});
    expect(whosePage.state()).toBe("left");
  });

  it("[API-10] lets anybody sign in, and is theirs from then on", async () => {
    await opensAs("ana");
    signedIn = "ben";
    await refusalOf(comment);
    await call(signIn, { body: { email: "carl@example.org", password: "c" } });
    signedIn = "carl";
    whosePage.enters();
    expect(whosePage.isTaken()).toBe(false);
    await call(whoAmI, {});
    await call(comment, { body: {} });
    expect(sent).toEqual(["ana", undefined, undefined, "carl"]);
  });
});

describe("a page of nobody", () => {
  it("[API-10] says so, and becomes that of whoever it finds signed in", async () => {
    await opensAs(null);
    signedIn = "ben";
    expect(await refusalOf(comment)).toBeInstanceOf(RefusedError);
    expect([whosePage.isTaken(), whosePage.asQuery()]).toEqual([true, {}]);
    await call(whoAmI, {});
    expect(whosePage.isTaken()).toBe(false);
    await call(comment, { body: {} });
    expect(sent).toEqual(["nobody", undefined, "ben"]);
  });

  it("[API-10] says nothing before it has asked", async () => {
    signedIn = "ana";
    await call(comment, { body: {} });
    expect(sent).toEqual([undefined]);
  });
});

it("[API-10] [SAVE-14] a text that does not open any more in such a browser ends like a session that ended", async () => {
  await opensAs("ana");
  expect(await askWhyShut("doc-1")).toBeNull();
  signedIn = "ben";
  expect(await askWhyShut("doc-1")).toBe("session_ended");
});

it("[API-10] an answer to a page that has changed hands meanwhile says nothing of it", async () => {
  await opensAs("ana");
  signedIn = "ben";
  const late = refusalOf(comment);
  whosePage.is("ben", whosePage.visit());
  await late;
  expect(whosePage.isTaken()).toBe(false);
});
