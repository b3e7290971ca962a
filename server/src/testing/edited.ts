import type * as Y from "yjs";
import type { TestHouse } from "./house.js";

/** Changes a text as an act of nobody's. */
export const edited = (house: TestHouse, document: string, edit: (doc: Y.Doc) => void): Promise<void> =>
  house.store.transact((tx) =>
    house.app.documents.inAct.change(
      tx,
      document,
      { person: null, act: "test", at: house.clock.now() },
      edit,
    ),
  );
