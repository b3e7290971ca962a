import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Fastify from "fastify";
import { expect, it } from "vitest";
import { testFolder } from "../testing/folder.js";
import { pages } from "./pages.js";

it("[PAGE-1] only files whose names change with their content are kept for a year", async () => {
  const { path, remove } = await testFolder();
  const http = Fastify();
  try {
    await mkdir(join(path, "assets"));
    for (const name of ["index.html", "theme.js", "assets/main-1a2b.js"])
      await writeFile(join(path, name), '<html lang="en">');
    await pages(http, { clientFolder: path, language: "ar-XB" });
    const kept = async (url: string) => (await http.inject({ url })).headers["cache-control"];
    expect(await Promise.all(["/app/demo", "/theme.js", "/assets/main-1a2b.js"].map(kept))).toEqual([
      "no-cache",
      "no-cache",
      "public, max-age=31536000, immutable",
    ]);
    expect((await http.inject({ url: "/sign-in" })).body).toContain('lang="ar-XB" dir="rtl"');
    const answer = await http.inject({ url: "/account/seat-decisions/x" });
    expect(answer.statusCode, "where a letter leads").toBe(200);
  } finally {
    await http.close();
    await remove();
  }
});
