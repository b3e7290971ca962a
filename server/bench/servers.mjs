import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const here = import.meta.dirname;
const root = join(here, "../..");
const patience = 180_000;

const versionOf = (name) =>
  JSON.parse(readFileSync(join(here, "peers/node_modules", name, "package.json"), "utf8")).version;

/** Who is measured: how it starts, what it stores with, what its sockets speak. */
export const servers = [
  {
    name: "accord",
    label: "Accord",
    start: "server/dist/main.js",
    args: ["--demo"],
    path: "sync/",
    protocols: ["accord.1"],
    sqliteOf: join(root, "server/package.json"),
    with: "SQLite, fsync before each acknowledgement",
  },
  {
    name: "y-websocket",
    label: "@y/websocket-server",
    start: "server/bench/peers/y-websocket-server.mjs",
    with: "y-leveldb",
  },
  {
    name: "hocuspocus",
    label: "@hocuspocus/server",
    start: "server/bench/peers/hocuspocus.mjs",
    dialect: "hocuspocus",
    sqliteOf: join(here, "peers/node_modules/@hocuspocus/extension-sqlite/package.json"),
    with: "@hocuspocus/extension-sqlite, stored 2 s after a change",
  },
  {
    name: "yjs-server",
    label: "yjs-server",
    start: "server/bench/peers/yjs-server.mjs",
    with: "y-leveldb, stored at each change",
  },
  {
    name: "floor",
    label: "bare ws relay",
    start: "server/bench/peers/relay.mjs",
    with: "nothing",
    isFloor: true,
  },
];
export const isPeer = ({ name, isFloor }) => name !== "accord" && !isFloor;

/** Another tree of Accord, built, among the peers: what a change has brought. */
export function besides(folder) {
  const [accord] = servers;
  servers.push({
    ...accord,
    name: "beside",
    label: "Accord beside",
    start: relative(root, join(folder, accord.start)),
    sqliteOf: join(folder, "server/package.json"),
  });
}

export const linesOfServers = () =>
  servers.map(({ label, start, with: storage, isFloor }) => {
    const version = isFloor
      ? `ws ${versionOf("ws")}`
      : label.startsWith("Accord")
        ? "a tree"
        : versionOf(label);
    return `${label} (${version}): ${start}, ${storage}`;
  });

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** A running server in a folder of its own, which stays when it is started again. */
export class Running {
  constructor(kind, options) {
    this.kind = kind;
    this.options = options;
    this.folder = mkdtempSync(join(tmpdir(), `accord-bench-${kind.name}-`));
    this.said = "";
  }

  async start() {
    const { kind, options, folder } = this;
    this.port ??= await freePort();
    const env = {
      ...process.env,
      BENCH_PORT: String(this.port),
      BENCH_FOLDER: folder,
      BENCH_COMMIT_MS: String(options.commitMs ?? 0),
      BENCH_SQLITE_OF: kind.sqliteOf ?? "",
      ACCORD_PORT: String(this.port),
      ACCORD_DATA: folder,
      ACCORD_LOG: "error",
    };
    const probe = ["--expose-gc", "--import", join(here, "probe.mjs")];
    const more =
      options.profile === kind.name ? ["--cpu-prof", `--cpu-prof-dir=${options.profileFolder}`] : [];
    this.process = spawn(
      process.execPath,
      [...probe, ...more, join(root, kind.start), ...(kind.args ?? [])],
      {
        env,
        cwd: root,
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      },
    );
    for (const stream of [this.process.stdout, this.process.stderr])
      stream.on("data", (data) => {
        this.said = `${this.said}${data}`.slice(-4_000);
      });
    await this.#untilItAnswers();
  }

  async #untilItAnswers() {
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if (this.process.exitCode !== null) throw new Error(`${this.kind.label} did not start.\n${this.said}`);
      const answered = await fetch(`http://127.0.0.1:${this.port}/`, {
        signal: AbortSignal.timeout(2_000),
      }).catch(() => null);
      if (answered) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${this.kind.label} does not answer.\n${this.said}`);
  }

  /** Drafts and people: Accord has real ones, the peers take any name. */
  furnish(documents, people) {
    if (this.kind.protocols) {
      const made = execFileSync(
        process.execPath,
        [
          join(root, "server/dist/commands/main.js"),
          "load-fixture",
          "--documents",
          String(documents),
          "--people",
          String(people),
          "--json",
        ],
        {
          env: { ...process.env, ACCORD_DATA: this.folder, ACCORD_PORT: String(this.port) },
          encoding: "utf8",
          maxBuffer: 64 * 1024 * 1024,
        },
      );
      const { documents: drafts, people: writers, field } = JSON.parse(made);
      Object.assign(this, { documents: drafts, people: writers, field });
    } else {
      this.documents = Array.from({ length: documents }, (_, at) => `document-${at}`);
      this.people = Array.from({ length: people }, () => ({ token: null }));
      this.field = "action";
    }
    this.taken = 0;
  }

  /** Documents that nobody has been in yet. */
  take(howMany) {
    this.taken += howMany;
    return this.documents.slice(this.taken - howMany, this.taken);
  }

  /** What the generator needs to know. */
  target(documents) {
    const { name, label, dialect = "y-websocket", path, protocols } = this.kind;
    const { field, people } = this;
    return {
      name: label,
      id: name,
      url: `ws://127.0.0.1:${this.port}`,
      pid: this.process.pid,
      dialect,
      path,
      protocols,
      field,
      people,
      documents,
    };
  }

  ask(what) {
    const id = Math.random();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${this.kind.label} does not answer "${what}".`)),
        patience,
      );
      const hear = (message) => {
        if (message?.id !== id) return;
        clearTimeout(timer);
        this.process.off("message", hear);
        resolve(message.answer);
      };
      this.process.on("message", hear);
      this.process.send({ ask: what, id });
    });
  }

  async stop() {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, "exit");
    this.process.kill("SIGTERM");
    const timer = setTimeout(() => this.process.kill("SIGKILL"), 20_000);
    await ended;
    clearTimeout(timer);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function startAll(kinds, options) {
  const running = kinds.map((kind) => new Running(kind, options));
  for (const one of running) {
    await one.start();
    one.furnish(options.documents, options.people);
  }
  return running;
}
