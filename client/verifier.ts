import { fileURLToPath } from "node:url";
import { type AliasOptions, build, type Plugin } from "vite";

const entry = fileURLToPath(new URL("src/verifier-page/main.ts", import.meta.url));

/** The page that checks a log is one file of its own, so that it goes on working without a line. */
export function verifier(alias: AliasOptions): Plugin {
  return {
    name: "verifier",
    apply: "build",
    async generateBundle() {
      const built = await build({
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        resolve: { alias },
        build: { write: false, target: "es2022", rolldownOptions: { input: entry } },
      });
      const [one] = [built].flat();
      const chunks = one && "output" in one ? one.output : [];
      const [chunk, ...more] = chunks;
      if (chunk?.type !== "chunk" || more.length > 0) throw new Error("The verifier is not one file.");
      this.emitFile({ type: "asset", fileName: "verifier.js", source: chunk.code });
    },
  };
}
