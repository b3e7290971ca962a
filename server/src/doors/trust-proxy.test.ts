import { signIn } from "@accord/shared/people";
import { afterEach, expect, it } from "vitest";
import { triesPerAddress } from "../features/people/tries.js";
import { settingsFrom } from "../settings.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";

let house: TestHouse | null = null;
afterEach(async () => {
  await house?.close();
  house = null;
});

const wrongFrom = async (forwarded: string, no: number): Promise<number> => {
  const body = { email: `somebody${no}@example.org`, password: "wrong" };
  return (await house?.ask(null, signIn, { body, headers: { "x-forwarded-for": forwarded } }))?.status ?? 0;
};
const all = (from: (no: number) => string) =>
  Promise.all(Array.from({ length: triesPerAddress }, (_, no) => wrongFrom(from(no), no)));

it("[T58] without a setting nobody's word about the sender's address counts", async () => {
  house = await openTestHouse();
  await all((no) => `203.0.113.${no}`);
  expect(await wrongFrom("203.0.113.200", 200)).toBe(429);
});

it.each([["1"], ["127.0.0.1, 10.0.0.0/8"]])(
  "[T58] behind the proxy %s the senders are told apart, and what they claim themselves counts for nothing",
  async (said) => {
    house = await openTestHouse({ trustProxy: settingsFrom({ ACCORD_TRUST_PROXY: said }, false).trustProxy });
    await all((no) => `198.51.100.${no}, 203.0.113.1`);
    expect(await wrongFrom("198.51.100.200, 203.0.113.1", 200)).toBe(429);
    expect(await wrongFrom("203.0.113.2", 201)).toBe(401);
  },
);

it("[RUN-2] the setting is a number of proxies, or addresses and networks", () => {
  const read = (said: string) => settingsFrom({ ACCORD_TRUST_PROXY: said }, false).trustProxy;
  expect([read(""), read("2"), read("::1,10.0.0.0/8")]).toEqual([false, 2, ["::1", "10.0.0.0/8"]]);
  for (const wrong of ["true", "0", "10", "10.0.0.0/0", "10.0.0.0/33", "proxy.example"])
    expect(() => read(wrong), wrong).toThrow("ACCORD_TRUST_PROXY");
});
