import { setPersistence, setupWSConnection } from "@y/websocket-server/utils";
import * as Y from "yjs";
import * as Y14 from "yjs-14";
import { openLevel } from "./level.mjs";
import { serve } from "./serve.mjs";

// The binding to y-leveldb that came with y-websocket until it was left to the reader.
const level = openLevel(process.env.BENCH_FOLDER);
setPersistence({
  provider: level,
  async bindState(name, doc) {
    const stored = await level.read(name);
    void level.append(name, Y14.encodeStateAsUpdate(doc));
    Y14.applyUpdate(doc, Y.encodeStateAsUpdate(stored));
    doc.on("update", (update) => level.append(name, update));
  },
  async writeState() {},
});
serve(setupWSConnection, () => level.close());
