import * as Y from "yjs";
import { createYjsServer } from "yjs-server";
import { openLevel } from "./level.mjs";
import { serve } from "./serve.mjs";

// Its README's second way: a change is stored when it is made, so that a crash does not lose it.
const level = openLevel(process.env.BENCH_FOLDER);
const server = createYjsServer({
  createDoc: () => new Y.Doc(),
  docStorage: {
    async loadDoc(name, doc) {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(await level.read(name)));
    },
    onUpdate: (name, update) => level.append(name, update),
  },
});
serve(
  (socket, request) => server.handleConnection(socket, request),
  () => level.close(),
);
