import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface BadLine {
  readonly port: number;
  /** From here on nothing arrives, on either side, and nobody is told: a cable that was pulled. */
  stall(): void;
  close(): Promise<void>;
}

/**
 * A line with a delay and losses: each piece waits half the round trip each way; a lost one comes after the pause of
 * a repeat, and what is behind it waits, as with TCP. Losses are drawn by a seed.
 */
export async function badLine(
  to: number,
  { roundTripMs, lossPercent, seed = 7 }: { roundTripMs: number; lossPercent: number; seed?: number },
): Promise<BadLine> {
  let state = seed;
  const lost = (): boolean => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648 < lossPercent / 100;
  };
  const sockets = new Set<Socket>();
  let stalled = false;
  const carry = (from: Socket, into: Socket): void => {
    let lastArrival = 0;
    const onTheWay: Buffer[] = [];
    // Timers of one instant may fire in any order; what stands first on the line arrives first.
    const arrive = (): void => {
      const piece = onTheWay.shift();
      if (piece && into.writable && !stalled) into.write(piece);
    };
    from.on("data", (piece: Buffer) => {
      const now = performance.now();
      const arrival = Math.max(lastArrival, now + roundTripMs / 2 + (lost() ? roundTripMs + 200 : 0));
      lastArrival = arrival;
      onTheWay.push(piece);
      setTimeout(arrive, arrival - now);
    });
    const end = () => (stalled ? undefined : into.destroy());
    from.on("close", end);
    from.on("error", end);
  };
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
    }
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stall() {
      stalled = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
