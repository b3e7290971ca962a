import { mergeConfig } from "vitest/config";
import client from "../../client/vite.config.ts";
import { mutants } from "./list.mjs";

const root = new URL("../..", import.meta.url).pathname;
const mutant = mutants.find(({ name }) => name === process.env.ACCORD_MUTANT);

/** The source as it would be without one defence; the files stay as they are. */
const takeOut = {
  name: "take-out-a-defence",
  enforce: "pre",
  transform(code, id) {
    const edits = mutant?.edits.filter(({ file }) => id.split("?")[0] === `${root}${file}`) ?? [];
    if (edits.length === 0) return null;
    return edits.reduce((so, { find, put }) => {
      if (so.split(find).length !== 2) throw new Error(`"${find}" does not stand once in ${id}.`);
      return so.replace(find, () => put);
    }, code);
  },
};

const of = mutant?.project ?? process.env.ACCORD_MUTANT_PROJECT;
const server = { resolve: { conditions: ["source"] }, ssr: { resolve: { conditions: ["source"] } } };
const inBrowser = { environment: "jsdom", environmentOptions: { jsdom: { url: "http://127.0.0.1/" } } };

export default mergeConfig(of === "client" ? client : server, {
  plugins: [takeOut],
  test: {
    root: `${root}${of}`,
    // The source of another mutant is not this one's.
    fsModuleCache: false,
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    ...(of === "client" ? { ...inBrowser, setupFiles: ["./src/testing/words.ts"] } : { environment: "node" }),
  },
});
