import * as wire from "@accord/shared/contributions";
import type { Route } from "@accord/shared/protocol";
import { fileBody, mappingBody } from "../bodies.js";
import { doneIn } from "../hands.js";
import type { TestHouse } from "../house.js";

export type ImportThing = { readonly import: string };

/** Files that were sent in, from the first look at their columns to the import that was taken back. */
export async function importsInStates(house: TestHouse) {
  const done = doneIn(house, "test");
  type Act =
    | typeof wire.commitImport
    | typeof wire.publishImport
    | typeof wire.undoImport
    | typeof wire.dropImport;
  const next = async (name: string, ...acts: readonly Act[]) => {
    const row = name === "with_refused_row" ? "," : `${name},Words of ${name}`;
    const { id } = await done("secretary", wire.uploadImport, fileBody(`title,text\n${row}\n`));
    const params = { import: id };
    if (name !== "unmapped") await done("secretary", wire.mapImport, { params, body: mappingBody });
    for (const act of acts) await done("secretary", act as Route, { params });
    return [{ import: id }];
  };
  return {
    unmapped: await next("unmapped"),
    with_refused_row: await next("with_refused_row"),
    mapped: await next("mapped"),
    done: await next("done", wire.commitImport),
    published: await next("published", wire.commitImport, wire.publishImport),
    taken_back: await next("taken_back", wire.commitImport, wire.undoImport),
    put_away: await next("put_away", wire.dropImport),
  };
}
