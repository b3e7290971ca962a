import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./compressed.ts";

const shared = fileURLToPath(new URL("../shared/src", import.meta.url));
const server = "http://127.0.0.1:3000";
const socket = { target: server, ws: true };

export default defineConfig({
  base: "/",
  plugins: [react(), compressed()],
  resolve: {
    // Shared is read from its source by name: under the condition "source" React Aria points to files it does not ship.
    alias: [{ find: /^@accord\/shared\/([\w-]+)$/, replacement: `${shared}/$1/index.ts` }],
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
    },
  },
  build: {
    target: "es2022",
    // Under style-src and img-src 'self' nothing may stand inside the address of a thing.
    assetsInlineLimit: 0,
    manifest: true,
  },
});
