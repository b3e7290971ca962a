import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "vite";
import { afterAll } from "vitest";

const server = join(import.meta.dirname, "../..");
/** As deep in the server's folder as what looks for the migrations from where it stands. */
const cache = join(server, "node_modules/.cache");
/** Programs of their own, or what finds its parts by where it stands. */
const external = [
  "better-sqlite3",
  "@node-rs/argon2",
  "@myriaddreamin/typst-ts-node-compiler",
  "fastify",
  "pino",
];

/**
 * Asked for at the head of a test file: one file for all processes of its tests, made when first asked for. It starts
 * in a third of the time that the server takes as it is built, and in a sixth of what the sources take.
 */
export function programOf(entry: string): () => Promise<string> {
  let built: Promise<string> | undefined;
  afterAll(async () => {
    if (built) await rm(await built, { recursive: true, force: true });
  });
  return async () => {
    built ??= bundle(entry);
    return join(await built, basename(entry).replace(/\.ts$/, ".js"));
  };
}

async function bundle(entry: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, "own-process-"));
  const conditions = ["source"];
  await build({
    // What takes a defence out for a test takes it out here as well (scripts/mutants).
    configFile: process.env.ACCORD_MUTANT_CONFIG ?? false,
    root: server,
    logLevel: "error",
    resolve: { conditions },
    ssr: { resolve: { conditions }, noExternal: true, external },
    build: { ssr: entry, outDir, target: "node20" },
  });
  return outDir;
}
