import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../../app/App.js";
import { screen } from "../../app/screen.js";
import { button, press, render, type } from "../../testing/render.js";

const key = "A".repeat(43);
const nobody = { person: null, processes: [], demo: false };
let sent: { path: string; body: unknown }[] = [];
let setup: { status: number; body: unknown };
let finish: { status: number; body: unknown };
let shown: Awaited<ReturnType<typeof render>> | undefined;

const answer = ({ status, body }: { status: number; body: unknown }) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

beforeEach(() => {
  sent = [];
  sessionStorage.clear();
  setup = {
    status: 200,
    body: { state: "open", expiresAt: "2026-11-03T09:00:00.000Z", usedAt: null, usedBy: null },
  };
  finish = { status: 200, body: { process: "plan", me: nobody } };
  vi.stubGlobal("scrollTo", () => {});
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method === "POST") {
      sent.push({ path, body: JSON.parse(String(init.body)) });
      return answer(finish);
    }
    return answer(path.startsWith("/api/setup/") ? setup : { status: 200, body: nobody });
  });
});
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});

const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 30)));
const open = async () => {
  history.replaceState(null, "", `/setup/${key}`);
  const load = () => import("./Setup.js");
  shown = await render(
    <App
      lines={[
        screen("/setup/$key", [], load),
        screen("/app", [], async () => ({ default: () => <h1>Home</h1> })),
      ]}
    />,
  );
  await vi.waitFor(async () => {
    await settle();
    if (!document.querySelector("h1")) throw new Error("not yet");
  });
};
const field = (name: string) =>
  document.querySelector(`[data-field="${name}"] input, [data-field="${name}"] textarea`);
const title = () => document.querySelector("h1")?.textContent;
const problems = () => [...document.querySelectorAll(".error-summary li")].map((one) => one.textContent);
const goOn = async (name = "Continue") => {
  await press(button(name));
  await settle();
};
const choose = (words: string) =>
  press([...document.querySelectorAll("label")].find((one) => one.textContent?.startsWith(words)));

async function account(): Promise<void> {
  await type(field("name"), "Ana Ruiz");
  await type(field("email"), "ana@example.org");
  await type(field("password"), "four walls and a river");
  await goOn();
}

async function process(): Promise<void> {
  await type(field("title"), "Plan");
  await type(field("memberName"), "Test City");
  await choose("Local");
  await type(field("planStart"), "1/1/2027");
  await type(field("planEnd"), "31/12/2030");
  await goOn();
}

describe("the first run", () => {
  it("[SETUP-3] asks one question a page and sends all answers at once, at the end", async () => {
    await open();
    expect(title()).toBe("Who are you?");
    await account();
    expect(title()).toBe("Which plan do you write together?");
    expect(location.search).toBe("?step=process");
    await process();
    expect(title()).toBe("How does the forum decide?");
    await choose("A recommendation");
    await goOn();
    expect(title()).toBe("Who sits in the forum?");
    await type(field("seats"), "1;government;Ministry;Bo;bo@example.org\n2;civil society;Open City;;");
    expect(document.body.textContent).toContain("2 seats read: 1 civil society, 1 government.");
    await goOn();
    expect(title()).toBe("Check and create");
    expect(sent).toEqual([]);
    await goOn("Create the process");
    expect(sent).toMatchObject([
      {
        path: `/api/setup/${key}`,
        body: {
          administrator: { name: "Ana Ruiz", email: "ana@example.org" },
          process: { title: "Plan", memberLevel: "local", planStart: "2027-01-01", planEnd: "2030-12-31" },
          forum: { mandate: "advisory", rule: { kind: "majority" }, quorum: { kind: "usual" } },
        },
      },
    ]);
    await settle();
    expect(location.pathname).toBe("/app");
  });

  it("[T58] names what is missing at each field and keeps what was typed", async () => {
    await open();
    await type(field("email"), "ana");
    await goOn();
    expect(problems()).toEqual([
      "Enter your name.",
      "Enter an e-mail address like name@example.org.",
      "The password must have at least 10 characters.",
    ]);
    expect((field("email") as HTMLInputElement).value).toBe("ana");
    expect(document.title.startsWith("Error: ")).toBe(true);
  });

  it("[Q1] [Q8] [Q20] wherever there is a usual answer it is chosen, the mandate is asked", async () => {
    await open();
    await account();
    await process();
    const chosen = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")].map(
      ({ value }) => value,
    );
    expect(chosen).toEqual(["majority", "usual", "bloc", "statement", "ballot"]);
    const usual = [...document.querySelectorAll("label")].filter(({ textContent }) =>
      textContent?.includes("(usual)"),
    );
    expect(usual.map((one) => one.querySelector("input")?.checked)).toEqual([true, true, true, true]);
    await goOn();
    expect(problems()).toEqual(["Choose what a result of the forum is."]);
  });

  it("[7.3] a faulty table is told by line, and does not go on", async () => {
    await open();
    await account();
    await process();
    await choose("A decision");
    await goOn();
    await type(field("seats"), "1;government;Ministry;;\n2;left;Open City;;");
    await goOn();
    expect(title()).toBe("Who sits in the forum?");
    expect(problems()).toEqual(["Line 2: “left” is no bloc. Write government or civil society."]);
  });

  it("[T60] a used or expired link says so, who and when", async () => {
    setup = {
      status: 200,
      body: {
        state: "used",
        expiresAt: "2026-11-03T09:00:00.000Z",
        usedAt: "2026-11-02T10:00:00.000Z",
        usedBy: "Ana Ruiz",
      },
    };
    await open();
    expect(document.body.textContent).toContain("Ana Ruiz used it on 02/11/2026 to set up this server.");
    expect(field("name")).toBeNull();
  });

  it("[T60] the password is never kept on the device", async () => {
    await open();
    await account();
    expect(JSON.stringify(sessionStorage)).toContain("ana@example.org");
    expect(JSON.stringify(sessionStorage)).not.toContain("four walls");
  });
});
