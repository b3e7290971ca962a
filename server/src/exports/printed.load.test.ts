import { monitorEventLoopDelay } from "node:perf_hooks";
import { releaseFiles } from "@accord/shared/responses";
import { expect, it } from "vitest";
import { approve, release, save, withContributions } from "../features/responses/testing/desk.js";
import { meetsGoal } from "../testing/goal.js";
import { openTestHouse } from "../testing/house.js";
import { programOf } from "../testing/program.js";
import { heldBy } from "./forms/memory.js";

const printing = programOf("exports/forms/child.ts");
const many = 1500;
const words = "Patients learn the price of an operation after it, and cannot choose. ".repeat(8);

it(`[8.4] [C19] ${many} responses are printed beside the server: it neither stops nor grows`, async () => {
  const house = await openTestHouse({ printProgram: await printing() });
  try {
    await withContributions(
      house,
      Array.from({ length: many }, (_, no) => `${no} ${words}`),
      { themes: Array.from({ length: many }, (_, no) => `Theme ${no % 7}`) },
    );
    const references = Array.from({ length: many }, (_, at) => `C-${String(at + 1).padStart(4, "0")}`);
    for (let at = 0; at < many; at += 500) {
      const { response } = await save(house, references.slice(at, at + 500), { own: words });
      await approve(house, [response]);
    }
    await release(house);
    const before = (await heldBy(process.pid)) ?? 0;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    await house.app.jobs.runDue();
    await house.app.printer.settled();
    delay.disable();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const grown = Math.round((((await heldBy(process.pid)) ?? 0) - before) / 1e6);
    const stop = Math.round(delay.max / 1e6);
    const reply = await house.app.http.inject("/p/test/response-files.json");
    const { state, files } = releaseFiles.parse(reply.json());
    console.log(
      `printing ${many}: ${seconds} s, longest stop ${stop} ms, server grown by ${grown} MB, ${files.map(({ format, part, bytes }) => `${format} ${part} ${Math.round(bytes / 1000)} KB`).join(", ")}`,
    );
    expect(state).toBe("ready");
    expect(new Set(files.map(({ format }) => format)).size).toBe(3);
    meetsGoal("printing, longest stop", stop, 250);
    expect(grown).toBeLessThan(300);
  } finally {
    await house.close();
  }
}, 180_000);
