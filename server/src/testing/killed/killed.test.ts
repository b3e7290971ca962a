import { appendFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportedLog } from "@accord/shared/decisions";
import { expect, it } from "vitest";
import { drawing } from "../../documents/testing/archive.js";
import { until } from "../../documents/testing/desk.js";
import { freePort } from "../../free-port.js";
import { programOf } from "../program.js";
import { ActsLedger, Answered } from "./acts.js";
import { checkFile, checkLog, checkTexts } from "./checks.js";
import { headersOf, killedHouse } from "./house.js";
import { started } from "./started.js";
import { Typist } from "./typist.js";

const kills = Number(process.env.ACCORD_HOUSE_KILLS ?? 6);
/** It is killed within so many milliseconds. */
const within = Number(process.env.ACCORD_KILL_WITHIN ?? 300);
const seed = Number(process.env.ACCORD_SEED ?? 20_261_121);
/** The server as `npm start` starts it; the same in one file unless one is named. */
const bundled = programOf("main.ts");
const program = async () => process.env.ACCORD_MAIN ?? (await bundled());

it(
  `[G1] [T70] [T77] [STORE-6] the whole server, killed while thirty write and others comment, vote, upload and freeze: nothing acknowledged is lost, halved or doubled in ${kills} kills (seed ${seed})`,
  async () => {
    const draw = drawing(seed);
    const house = await killedHouse();
    const file = await program();
    const port = await freePort("127.0.0.1");
    const origin = `http://127.0.0.1:${port}`;
    // Kept outside of the server's folder, and left there when this fails.
    const journal = join(tmpdir(), `accord-killed-${seed}-${process.pid}.jsonl`);
    const ledger = new ActsLedger(house);
    const typists = house.writers.map((name, no) => {
      const { document, root } = house.texts[no % house.texts.length] as (typeof house.texts)[number];
      return new Typist(name, document, root, draw);
    });
    const answered: string[] = [];
    let log: ExportedLog | null = null;
    let whileStarting = 0;
    const from = performance.now();

    /** Does it again and again until the server is gone. */
    const again = async (isKilled: () => boolean, act: (no: number) => Promise<void>) => {
      for (let no = 0; !isKilled(); no++)
        try {
          await act(no);
        } catch (error) {
          if (error instanceof Answered) answered.push(...(error.isRule ? [] : [error.message]));
          // Without an answer the connection ended with the server.
          else if (!(error instanceof TypeError)) throw error;
          else await until(isKilled, () => `no answer, and no kill: ${error}`, 120_000);
        }
    };

    for (let kill = 0; kill <= kills; kill++) {
      const at = `after kill ${kill} of seed ${seed}, journal ${journal}`;
      const server = started(file, house.folder.path, port);
      if (kill % 5 === 3) {
        // While it opens what the last one left; the next one finds all of it none the less.
        await new Promise((resolve) => setTimeout(resolve, draw(within)));
        await server.kill();
        whileStarting++;
        continue;
      }
      await server.open();
      await checkTexts(port, origin, typists, at);
      checkFile(house, ledger, at);
      log = await checkLog(origin, ledger, log, at);
      if (kill === kills) {
        await server.kill();
        break;
      }
      let isOver = false;
      let begun = 0;
      const isKilled = () => isOver;
      const begins = () => {
        begun++;
      };
      const all = Promise.all([
        ...typists.map((one) => one.write(port, headersOf(one.name, origin), begins, isKilled)),
        ...["healthWriter", "healthEditor", "contact"].map((name) =>
          again(isKilled, () => ledger.reply(origin, name, draw)),
        ),
        ...[0, 1, 2].map((part) =>
          again(isKilled, (no) => {
            const own = house.voters.filter((_voter, seat) => seat % 3 === part).length;
            return ledger.vote(origin, part + 3 * (no % own), draw);
          }),
        ),
        again(isKilled, () => ledger.file(origin)),
        again(isKilled, () => ledger.freeze(origin)),
      ]);
      // One in four while they are still coming.
      if (kill % 4 !== 0)
        await until(
          () => begun === typists.length,
          () => `${begun} write`,
          120_000,
        );
      await new Promise((resolve) => setTimeout(resolve, draw(within)));
      isOver = true;
      await server.kill();
      await all;
      expect(server.errors(), at).toEqual([]);
      const words = typists.map(({ name, saved }) => [name, saved]);
      appendFileSync(journal, `${JSON.stringify({ kill, words, done: ledger.done })}\n`);
    }

    const sum = (of: (one: Typist) => number) => typists.reduce((all, one) => all + of(one), 0);
    const { replies, votes, files, roots } = ledger;
    process.stdout.write(
      `${kills} kills of the house (${whileStarting} while it started) in ${((performance.now() - from) / 1_000).toFixed(0)} s: ${sum(({ saved }) => saved)} words and deletions saved, ${sum(({ promised }) => promised.maybe.size)} in doubt, ${replies.size} comments, ${[...votes.values()].flat().length} votes, ${files.size} files, ${roots.size} versions, ${log?.count} entries of the log\n`,
    );
    expect(answered).toEqual([]);
    expect(Math.min(replies.size, votes.size, files.size, roots.size)).toBeGreaterThan(0);
    expect(sum(({ saved }) => saved)).toBeGreaterThan(kills * 3);
    await house.folder.remove();
    await rm(journal, { force: true });
  },
  60_000 + kills * 60_000,
);
