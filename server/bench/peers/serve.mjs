import { createServer } from "node:http";
import { WebSocketServer } from "ws";

/** Listens on the port that the bench gives; SIGTERM closes the sockets, then what is stored. */
export function serve(connected, close) {
  const http = createServer((_request, response) => response.end("ok"));
  const sockets = new WebSocketServer({ server: http });
  sockets.on("connection", connected);
  http.listen(Number(process.env.BENCH_PORT), "127.0.0.1", () => process.send?.({ listening: true }));
  process.on("SIGTERM", async () => {
    for (const socket of sockets.clients) socket.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await close();
    process.exit(0);
  });
}
