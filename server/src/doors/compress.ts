import { constants } from "node:zlib";
import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/**
 * Pages, API answers and tables go out packed. An answer to an act, or under a key in the address, does not: its
 * length would tell of the secret in it to who can put words beside that secret (BREACH).
 */
export async function compressAnswers(http: FastifyInstance): Promise<void> {
  http.addHook("onRoute", (route) => {
    if (route.method !== "GET" || /:(key|code)\b/.test(route.url)) route.compress = false;
  });
  await http.register(compress, {
    threshold: 1024,
    encodings: ["br", "gzip"],
    customTypes: /^(text\/html|text\/csv|application\/json)\b/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
