import { afterEach, expect, it, vi } from "vitest";
import { draftsInMemory } from "../editor/drafts.js";
import { type OpenDocument, openDocument } from "./document.js";
import { FakeServer } from "./fake-server.js";

// lib0, by which y-websocket watches its line, takes its clock when it is loaded: before any clock of a test.
const time = vi.hoisted(() => {
  const real = Date.now;
  const time = { passed: 0 };
  Date.now = () => real() + time.passed;
  return time;
});
let opened: OpenDocument;
afterEach(() => {
  opened.close();
  vi.useRealTimers();
});

it("[SAVE-4] whoever is alone and only reads is not cut off while the server gives signs of life", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  const server = new FakeServer();
  opened = openDocument({
    documentId: "doc-1",
    account: "abel",
    drafts: draftsInMemory(),
    world: {
      Socket: server.Socket,
      address: "ws://forum.example/sync",
      now: () => new Date(Date.now()).toISOString(),
      whyShut: async () => null,
      formersOf: async () => [],
    },
  });
  await vi.advanceTimersByTimeAsync(0);
  server.open();
  server.saved(1);
  const said = new Set<string>();
  opened.subscribe(() => said.add(opened.state.kind));
  for (let second = 0; second < 120; second += 4) {
    time.passed += 4_000;
    server.saved(1);
    await vi.advanceTimersByTimeAsync(4_000);
  }
  expect([server.sockets.length, [...said]]).toEqual([1, []]);
});
