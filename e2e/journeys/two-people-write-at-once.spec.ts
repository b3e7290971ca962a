import type { WebSocketRoute } from "@playwright/test";
import { DraftingRoom } from "../pages/drafting-room.js";
import { forumOn } from "../people/forum.js";
import { openedDraft } from "../people/thread.js";
import { expect, test } from "../support/test.js";

/** What stands in the field Action once the last sentence is deleted; the first came from the proposal. */
const action = "A public register of prices, kept by the ministry. The ministry publishes it.";

test("Two people write at once, see each other's carets, and lose nothing to reload or a killed server", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer);
  const n = await openedDraft(forum);
  const address = `/app/${forum.process}/commitments/${n}`;
  const [katya, luis] = await Promise.all(
    forum.writers.map(async (who) => new DraftingRoom(await who.opens(browser, address))),
  );
  if (!katya || !luis) throw new Error("Two writers are needed.");
  await Promise.all([katya.ready(), luis.ready()]);

  await test.step("Both type in the same field at the same time; both see all of it", async () => {
    await Promise.all([
      katya.write("8 Status quo", "In 2025, 26 % of complaints concerned bills. "),
      luis.write("7 Problem", " Nobody can compare."),
    ]);
    await Promise.all([
      katya.write("8 Status quo", "Katya adds a figure. "),
      luis.write("8 Status quo", "Luis adds a source. "),
    ]);
    for (const room of [katya, luis]) {
      await expect(room.field("7 Problem")).toContainText("Nobody can compare.");
      await expect(room.field("8 Status quo")).toContainText("26 % of complaints");
      await room.saved();
    }
    const words = await katya.words("8 Status quo");
    await luis.reads("8 Status quo", words);
    expect(letters(words)).toBe(
      letters("In 2025, 26 % of complaints concerned bills. Katya adds a figure. Luis adds a source."),
    );
  });

  await test.step("Each sees where the other writes", async () => {
    await katya.field("7 Problem").click();
    await expect(luis.caretOf("Katya Novak", "7 Problem")).toBeVisible();
    await expect(katya.caretOf("Luis Prado", "8 Status quo")).toBeVisible();
    await luis.page.getByRole("button", { name: /^2 here/ }).click();
    await expect(luis.page.getByRole("dialog", { name: "Here now" })).toContainText(
      "Katya Novak, in 7 Problem",
    );
    await luis.page.keyboard.press("Escape");
  });

  await test.step("Reload loses nothing", async () => {
    const words = await luis.words("8 Status quo");
    await luis.page.reload();
    await luis.ready();
    await luis.reads("8 Status quo", words);
  });

  const kept =
    await test.step("The server is killed: what was shown as saved is there, deletions too", async () => {
      await katya.write("9 Action", " The ministry publishes it. This sentence goes.");
      await katya.saved();
      for (let at = 0; at < " This sentence goes.".length; at++) await katya.page.keyboard.press("Backspace");
      await katya.drawn();
      await katya.saved();
      const before = await katya.words("8 Status quo");
      await ownServer.kill();
      return before;
    });

  await test.step("While it is gone one writes on, and the screen says since when", async () => {
    await expect(luis.saving).toHaveText(/^Offline since \d\d:\d\d, keep writing$/);
    await luis.write("7 Problem", " Written while the server was gone.");
    await expect(luis.saving).toHaveText(/^Offline since/);
  });

  await test.step("It comes back, and so does everybody by themselves", async () => {
    await ownServer.again();
    const fresh = new DraftingRoom(await forum.secretary.opens(browser, address));
    await fresh.reads("9 Action", action);
    await fresh.reads("8 Status quo", kept);
    await luis.saved();
    await expect(katya.field("7 Problem")).toContainText("Written while the server was gone.");
    await expect(fresh.field("7 Problem")).toContainText("Written while the server was gone.");
    await katya.reads("9 Action", action);
  });
});

test("Saved is said within a second, and never before the server has said so", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer);
  const n = await openedDraft(forum);
  const page = await forum.writers[0].opens(browser, "/account");
  let held: (() => void)[] | null = null;
  await page.routeWebSocket(/\/sync\//, (socket: WebSocketRoute) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (held) held.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  await page.goto(`/app/${forum.process}/commitments/${n}`);
  const room = new DraftingRoom(page);
  await room.ready();

  await test.step("On a local line: within one second, for 19 of 20 at least", async () => {
    await room.field("7 Problem").click();
    const nineteenth = async (): Promise<number> => {
      const took: number[] = [];
      for (let at = 0; at < 20; at++) {
        const from = Date.now();
        await page.keyboard.type("x");
        await room.drawn();
        await room.saved();
        took.push(Date.now() - from);
      }
      return took.sort((a, b) => a - b)[18] ?? Number.POSITIVE_INFINITY;
    };
    // Other work on the machine may hold one round up, and not three.
    const rounds = [await nineteenth()];
    while (Math.min(...rounds) >= 1000 && rounds.length < 3) rounds.push(await nineteenth());
    expect(Math.min(...rounds)).toBeLessThan(1000);
  });

  await test.step("A server that is slow to answer: saving, then not saved for how long, and only then saved", async () => {
    held = [];
    await room.write("7 Problem", "y");
    await expect(room.saving).toHaveText("Saving…");
    await expect(room.saving).toHaveText(/^Not saved for \d+ seconds?: \d+ changes?$/, { timeout: 15_000 });
    const answers = held;
    held = null;
    for (const answer of answers) answer();
    await room.saved();
  });
});

/** Whoever typed at the same time may stand first, letter by letter: every letter is there once. */
const letters = (words: string): string => [...words.replaceAll(/\s/g, "")].sort().join("");
