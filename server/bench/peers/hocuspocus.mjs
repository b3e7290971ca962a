import { join } from "node:path";
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const server = new Server({
  quiet: true,
  port: Number(process.env.BENCH_PORT),
  address: "127.0.0.1",
  extensions: [new SQLite({ database: join(process.env.BENCH_FOLDER, "hocuspocus.db") })],
});
await server.listen();
process.send?.({ listening: true });
