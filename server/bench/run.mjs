import { fork } from "node:child_process";
import { join } from "node:path";
import { cpuOf, sleep } from "./meter.mjs";
import { startAll } from "./servers.mjs";

const here = import.meta.dirname;

/** The process that makes the load. */
export function startGenerator() {
  const child = fork(join(here, "generator.mjs"), {
    execArgv: ["--max-old-space-size=3072"],
    serialization: "advanced",
  });
  const waiting = new Map();
  child.on("message", ({ id, result, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(result);
  });
  child.on("exit", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The generator ended (${code}).`));
  });
  return {
    run: (scenario, target, load, settings) =>
      new Promise((resolve, reject) => {
        const id = Math.random();
        waiting.set(id, { resolve, reject });
        child.send({ id, scenario, target, load, settings });
      }),
    end: () => child.disconnect(),
  };
}

/** One interleaved run: in each round every server is measured once, each round beginning with another one. */
export class Run {
  #notes = [];

  constructor({ kinds, load, generator, record, say, options }) {
    Object.assign(this, { kinds, load, generator, record, say, options });
  }

  async open() {
    this.running = await startAll(this.kinds, this.options);
  }

  get notes() {
    return this.#notes;
  }

  inTurn(round) {
    const { running } = this;
    return [...running.slice(round % running.length), ...running.slice(0, round % running.length)];
  }

  /** A server that fails in a scenario is told by name, and the others go on. */
  async each(what, work, { rounds = this.load.rounds, floor = false } = {}) {
    for (let round = 0; round < rounds; round++) {
      for (const server of this.inTurn(round)) {
        if (server.kind.isFloor && !floor) continue;
        await this.quiet();
        this.say(`${what}, round ${round + 1} of ${rounds}: ${server.kind.label}`);
        try {
          await work(server, round);
        } catch (error) {
          this.#notes.push(`${what}: ${server.kind.label} gave no figure: ${error.message.split("\n")[0]}`);
          if (server.process.exitCode !== null) await server.start();
        }
      }
    }
  }

  /** What the others still do of what they were asked before would be in the way of whom it is the turn of now. */
  async quiet() {
    const { ms, cpu, most } = this.load.quiet;
    const alive = this.running.filter(({ process }) => process.exitCode === null && !process.killed);
    const used = () => alive.map(({ process: { pid } }) => cpuOf(pid));
    const end = performance.now() + most;
    for (let before = used(); performance.now() < end; ) {
      await sleep(ms);
      const now = used();
      if (now.every((one, at) => one - before[at] <= cpu)) return;
      before = now;
    }
    this.say("somebody is still busy");
  }

  note(line) {
    this.#notes.push(line);
  }

  ask(scenario, server, documents, load) {
    return this.generator.run(scenario, server.target(documents), load, { settle: this.load.settle });
  }

  async close() {
    for (const server of this.running ?? []) {
      await server.stop();
      server.remove();
    }
  }
}
