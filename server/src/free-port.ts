import { type AddressInfo, createServer } from "node:net";

/** For ACCORD_PORT=0: the address must be known before the server listens, because only its own origin may write. */
export function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, host, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
