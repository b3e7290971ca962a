import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { chunks } from "./chunks.ts";
import { compressed } from "./compressed.ts";
import { verifier } from "./verifier.ts";

const shared = fileURLToPath(new URL("../shared/src", import.meta.url));
// Shared is read from its source by name: under the condition "source" React Aria points to files it does not ship.
const alias = [{ find: /^@accord\/shared\/([\w-]+)$/, replacement: `${shared}/$1/index.ts` }];
const server = "http://127.0.0.1:3000";
const socket = { target: server, ws: true };

export default defineConfig({
  base: "/",
  plugins: [react(), compressed(), verifier(alias)],
  resolve: {
    alias,
    conditions: ["module", "browser", "development|production"],
  },
  server: {
    port: 5173,
    proxy: {
      "/api": server,
      "/pictures": server,
      "/sync": socket,
      "/live": socket,
      "^/p/": server,
      "^/r/": server,
      "/verifier.js": server,
    },
  },
  build: {
    target: "es2022",
    // Under style-src and img-src 'self' nothing may stand inside the address of a thing.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
});
