import { openDesk } from "./desk.js";

/** A server of its own process, to be killed at any moment: `killed-server.ts <folder>`. Prints its port. */
const [, , folder] = process.argv;
if (folder === undefined) throw new Error("Which folder?");
const desk = await openDesk({ folder });
const [first] = await desk.store.read.all<{ n: number }>("select count(*) as n from document" as never);
if (first?.n === 0) {
  for (const name of ["ana", "ben"]) await desk.person(name);
  await desk.create("d1");
}
process.stdout.write(`port ${desk.port}\n`);
