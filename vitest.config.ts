import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const source = { conditions: ["source"] };
// Its own choice is one, on two cores; many tests wait for a disk or a process of their own, which leaves room for one more than there are cores.
const maxWorkers = availableParallelism() + 1;
// Against hanging, not for speed: what waits for a processor takes several times as long.
const patience = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000, interval: 20 } },
};

/** The server's tests last, by size: at the end each worker has short ones to go on with, and none waits for a long one. */
class ServerLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLast = ({ project }: TestSpecification): number => Number(project.name === "server");
    return sorted.toSorted((a, b) => isLast(a) - isLast(b));
  }
}

export default defineConfig({
  resolve: source,
  ssr: { resolve: source },
  test: {
    maxWorkers,
    sequence: { sequencer: ServerLast },
    // A test that fills the memory ends by itself, before it stops the machine.
    execArgv: ["--max-old-space-size=3072"],
    ...patience,
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          root: "shared",
          include: ["src/**/*.test.ts"],
          environment: "node",
          isolate: false,
        },
      },
      {
        extends: true,
        // React as it is built in: its other form, for those who develop it, is far slower.
        oxc: { jsx: { runtime: "automatic", development: false } },
        test: {
          name: "server",
          root: "server",
          include: ["{src,bench}/**/*.test.{ts,tsx,mjs}"],
          env: { NODE_ENV: "production" },
          environment: "node",
          // No module keeps a state of its own, so a worker reads each once.
          isolate: false,
        },
      },
      {
        extends: "./client/vite.config.ts",
        test: {
          name: "client",
          maxWorkers,
          ...patience,
          root: "client",
          include: ["src/**/*.test.{ts,tsx}"],
          setupFiles: ["./src/testing/words.ts", "./src/testing/patience.ts", "./streams-in-tests.ts"],
          environment: "jsdom",
          // Each file has globals of its own without a process of its own.
          pool: "vmThreads",
          environmentOptions: { jsdom: { url: "http://127.0.0.1/" } },
        },
      },
      {
        extends: true,
        test: { name: "scripts", root: "scripts", include: ["**/*.test.{ts,mjs}"], environment: "node" },
      },
    ],
  },
});
