import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkpoint } from "@accord/shared/decisions";
import { verifyProof } from "@accord/shared/verifier";
import { setAside } from "../adapters/files/kept-checkpoints.js";
import { beginNewEpochs, epochsIn, hashAt, logHeads, whatIsWrongWith } from "../adapters/sqlite/backup.js";
import { lockFolder } from "../adapters/sqlite/folder-lock.js";
import { settingsFrom } from "../settings.js";
import { checkFiles, copyDurably, type Manifest, madeFolder, readManifest } from "./backup-folder.js";
import { type Called, type Command, Failed, WrongUse, wordsOf } from "./command.js";
import { exchange, exchanged, preparedPrefix, undoBrokenOff } from "./exchange.js";
import { filesOf } from "./read-json.js";
import { missingFrom, otherThanSigned } from "./signed-log.js";

/** Puts a backup in the place of the data. What was there is kept aside; the decision log is not shortened unasked. */
export const restore: Command = {
  flags: {
    "shorten-log": { type: "boolean" },
    checkpoint: { type: "string", multiple: true },
    accept: { type: "boolean" },
  },
  async run(called) {
    const accept = called.flags.accept === true;
    const [word = ""] = wordsOf(called, accept ? 0 : 1, accept ? 0 : 1);
    const { data } = settingsFrom(called.environment, false);
    await madeFolder(data);
    const lock = lockFolder(data);
    try {
      await undoBrokenOff(data);
      if (accept) acceptAsItLies(called, data);
      else await putBack(called, data, resolve(called.typedIn, word));
      return 0;
    } finally {
      lock.release();
    }
  },
};

async function putBack(called: Called, data: string, from: string): Promise<void> {
  const manifest = await readManifest(from);
  await checkFiles(from, manifest);
  const prepared = await prepare(from, data, manifest);
  try {
    const database = join(prepared, "accord.db");
    const missing = missingFrom(data, database, "the backup");
    if (!called.flags["shorten-log"]) {
      refuseShorterLog(data, prepared);
      for (const { sentence } of missing) refuse(sentence);
      for (const held of await filesOf(called, called.flags.checkpoint)) refuseOtherLog(database, held);
    }
    const documents = beginNewEpochs(database, epochsSince(data));
    const aside = await exchange(data, prepared);
    for (const { kept } of missing) setAside(data, kept);
    await exchanged(data);
    if (called.flags.json) called.printJson({ restored: manifest.at, documents, aside });
    else {
      called.print(`The data is that of ${manifest.at}. ${newEpochs(documents)}`);
      if (aside) called.print(`What was there before lies in ${aside}.`);
    }
  } finally {
    await rm(prepared, { recursive: true, force: true });
  }
}

/** Of data that can't be read any more nothing is known; it is restored all the same. */
function epochsSince(data: string): ReturnType<typeof epochsIn> {
  try {
    return epochsIn(join(data, "accord.db"));
  } catch {
    return [];
  }
}

const newEpochs = (documents: number): string =>
  `${documents} texts begin a new epoch; everybody signs in again.`;

/** The operator's word for a database that was put in by hand (G17). */
function acceptAsItLies(called: Called, data: string): void {
  const database = join(data, "accord.db");
  if (!existsSync(database)) throw new Failed(`There is no accord.db in ${data}.`);
  const wrong = whatIsWrongWith(database);
  if (wrong !== null) throw new Failed(`The data can't be used: ${wrong}.`);
  const missing = missingFrom(data, database, "accord.db");
  const documents = missing.length === 0 ? 0 : beginNewEpochs(database);
  for (const { kept } of missing) setAside(data, kept);
  const sentences = missing.map(({ sentence }) => sentence);
  const said =
    missing.length === 0
      ? "The decision log goes on from what was signed: there is nothing to accept."
      : `It is accepted as it lies. ${newEpochs(documents)}`;
  if (called.flags.json) called.printJson({ accepted: sentences, documents });
  else for (const line of [...sentences, said]) called.print(line);
}

/** A copy beside the data, checked before anything of the data is touched. */
async function prepare(from: string, data: string, manifest: Manifest): Promise<string> {
  const folder = await mkdtemp(join(data, preparedPrefix));
  await madeFolder(join(folder, "files"));
  for (const { path } of manifest.files) await copyDurably(join(from, path), join(folder, path));
  const wrong = whatIsWrongWith(join(folder, "accord.db"));
  if (wrong !== null) {
    await rm(folder, { recursive: true, force: true });
    throw new Failed(`The backup can't be used: ${wrong}.`);
  }
  return folder;
}

/** Every entry that the log has now must stand in the backup too, at its place. */
function refuseShorterLog(data: string, prepared: string): void {
  const now = join(data, "accord.db");
  if (!existsSync(now)) return;
  const restored = join(prepared, "accord.db");
  for (const { process, slug, count, lastHash } of logHeads(now)) {
    const there = hashAt(restored, process, count);
    if (there === lastHash) continue;
    const length = logHeads(restored).find((head) => head.process === process)?.count ?? 0;
    throw new Failed(
      there === null
        ? `This would shorten the decision log of ${slug} from ${count} entries to ${length}. To do it all the same: --shorten-log.`
        : `The decision log of ${slug} in the backup is another one than the data's. To use it all the same: --shorten-log.`,
    );
  }
}

/** A log that goes on from before what was signed and given out would be another one than that (G17). */
function refuseOtherLog(database: string, held: unknown): void {
  const read = checkpoint.safeParse(held);
  if (!read.success || !verifyProof(held).ok) throw new WrongUse("This is no signed checkpoint.");
  const sentence = otherThanSigned(database, read.data, "the backup");
  if (sentence !== null) refuse(sentence);
}

function refuse(sentence: string): never {
  throw new Failed(`${sentence} To use it all the same: --shorten-log.`);
}
