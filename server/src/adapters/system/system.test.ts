import { expect, it } from "vitest";
import { busContract } from "../../ports/bus.contract.js";
import { clockContract } from "../../ports/clock.contract.js";
import { idsContract } from "../../ports/ids.contract.js";
import { localBus } from "./bus.js";
import { setClock, systemClock } from "./clock.js";
import { randomIds } from "./ids.js";

clockContract("the machine's", systemClock);
idsContract("random", randomIds);
busContract("within the process", localBus);

it("[CLOCK-2] the clock that tests set never goes back either", () => {
  const clock = setClock("2026-11-02T09:00:00.000Z");
  clock.set("2026-11-01T09:00:00.000Z");
  expect(clock.now()).toBe("2026-11-02T09:00:00.000Z");
  clock.forward(1500);
  expect(clock.now()).toBe("2026-11-02T09:00:01.500Z");
});
