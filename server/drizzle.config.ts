import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./src/ports/tables/index.ts",
  out: "./migrations",
});
