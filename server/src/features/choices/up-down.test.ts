import { freezeVersion, publishVersion } from "@accord/shared/commitments";
import { publishContributions } from "@accord/shared/contributions";
import { beforeEach, describe, expect, it } from "vitest";
import { act } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { doneIn } from "../../testing/hands.js";
import { openedDraft } from "../../testing/proposals.js";
import { hidden, me, siteOfEach } from "../contributions/calls/testing/form.js";

const { house, get, post, rows } = siteOfEach();
const draft = "/p/test/drafts/1/v1";

beforeEach(async () => {
  await openedDraft(house());
  const done = doneIn(house(), "test");
  const body = { inNameOf: null };
  await done("chairGov", freezeVersion, { params: { n: 1 }, body });
  await done("contact", publishVersion, { params: { n: 1, version: 1 }, body });
});

/** A decision about exactly this draft ends its round of comments. */
const isDecided = () =>
  house().app.perform(
    act<object, void>({
      name: "becomes-public",
      asks: null,
      thing: async () => ({ process: house().process }),
      run: (context) =>
        publish(context, {
          process: house().process,
          address: "decisions/9",
          kind: "decision",
          body: {
            sequence: 9,
            at: house().clock.now(),
            texts: [{ label: "Prices", address: "drafts/1/v1", version: 1, root: "" }],
          },
        }),
    }),
    { kind: "system" },
    {},
  );

const votes = (on: string, vote: "up" | "down", headers: Record<string, string> = {}) =>
  post(`${draft}/up-down`, { on, vote }, headers);
const cookieOf = (answer: { headers: Record<string, unknown> }) => ({
  cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "",
});
/** Figures below a paragraph, as its buttons and its score show them. */
async function figures(on: string): Promise<number[]> {
  const { body } = await get(draft);
  const form = body.slice(body.indexOf(`name="on" value="${on}"`));
  const shown = form.slice(0, form.indexOf("</form>")).matchAll(/(?:▲|▼|Score) (-?\d+)/gu);
  return [...shown].map(([, figure]) => Number(figure));
}

describe("up and down votes on a public draft", () => {
  it("[Q35] without account and script: up, changed to down, and the same again takes it back", async () => {
    const first = await votes("2", "up");
    expect([first.statusCode, first.headers.location]).toEqual([303, `${draft}#p2`]);
    expect(await figures("2")).toEqual([1, 0, 1]);
    const same = cookieOf(first);
    await votes("2", "down", same);
    expect(await figures("2")).toEqual([0, 1, -1]);
    await votes("2", "down", same);
    expect(await figures("2")).toEqual([0, 0, 0]);
    expect(await figures("1")).toEqual([0, 0, 0]);
  });

  it("[Q35] [T34] an account has one vote for each item, also when it is sent many times at once", async () => {
    const cookie = house().cookieOf("observer");
    await Promise.all(Array.from({ length: 21 }, () => votes("1", "up", { cookie })));
    await votes("1", "up");
    expect(await figures("1")).toEqual([2, 0, 2]);
  });

  it("[Q35] [CHOICE-5] who is signed in sees their own vote as pressed; without an account nothing is said of it", async () => {
    const cookie = house().cookieOf("observer");
    const pressed = async (on: string, headers: Record<string, string> = { cookie }) => {
      const { body } = await get(draft, headers);
      const form = body.slice(body.indexOf(`name="on" value="${on}"`));
      const buttons = form.slice(0, form.indexOf("</form>")).matchAll(/<button[^>]*>/gu);
      return [...buttons].map(([button]) => /aria-pressed="(\w+)"/u.exec(button)?.[1] ?? null);
    };
    await votes("1", "up", { cookie: house().cookieOf("chairGov") });
    expect(await pressed("1")).toEqual(["false", "false"]);
    await votes("1", "up", { cookie });
    expect(await pressed("1")).toEqual(["true", "false"]);
    expect(await pressed("2")).toEqual(["false", "false"]);
    await votes("1", "down", { cookie });
    expect(await pressed("1")).toEqual(["false", "true"]);
    await votes("1", "down", { cookie });
    expect(await pressed("1")).toEqual(["false", "false"]);
    const browser = cookieOf(await votes("2", "up"));
    expect(await pressed("2", browser)).toEqual([null, null]);
    expect(await pressed("2", {})).toEqual([null, null]);
  });

  it("[Q35] a public comment is voted on below it; what is not on this draft is not there", async () => {
    const at = `${draft}/comment/2`;
    const first = await get(at);
    const second = await post(at, { ...hidden(first.body), text: "Say when.", ...me, go: "continue" });
    await post(at, { ...hidden(second.body), go: "send" });
    expect((await votes("C-0001", "up")).statusCode).toBe(404);
    await house().ask("secretary", publishContributions, {
      body: { ids: (await rows()).map(({ id }) => id) },
    });
    expect((await votes("C-0001", "up")).headers.location).toBe(`${draft}#C-0001`);
    expect(await figures("C-0001")).toEqual([1, 0, 1]);
    for (const on of ["9", "0", "C-0009", "x"]) expect((await votes(on, "up")).statusCode, on).toBe(404);
  });

  it("[Q35] a decision ends it; both figures and the score stay to be read", async () => {
    await votes("2", "down");
    await isDecided();
    expect((await votes("2", "up")).statusCode).not.toBe(303);
    expect((await get(draft)).body).toContain("▲ 0 ▼ 1, score -1");
    expect((await get(draft)).body).not.toContain("up-down");
  });
});
