import { eq } from "drizzle-orm";
import { publicSearch } from "../acts/publish.js";
import { speakerOf } from "../doors/speaker.js";
import { process } from "../ports/tables/index.js";
import { upDownBy } from "./choices/queries.js";
import { logInParts } from "./decisions/index.js";
import type { FeatureParts } from "./parts.js";
import type { Site } from "./public-site/index.js";
import { publicSiteRoutes } from "./public-site/routes.js";

/** What a public page is made from, besides publications. */
export function siteOf({ store, clock }: Pick<FeatureParts, "store" | "clock">): Site {
  const db = store.read;
  return {
    db,
    now: () => clock.now(),
    async idOf(slug) {
      const [row] = await db.select({ id: process.id }).from(process).where(eq(process.slug, slug));
      return row?.id ?? null;
    },
    signedIn: async (request) => (await speakerOf(db, request, clock.now())) !== null,
  };
}

/** The public site gets its slugs and its search handed in, so that its own files know nothing but publications. */
export function publicPages({ http, store, search, clock }: FeatureParts): void {
  const db = store.read;
  publicSiteRoutes(http, {
    ...siteOf({ store, clock }),
    async slugOf(id) {
      const [row] = await db.select({ slug: process.slug }).from(process).where(eq(process.id, id));
      return row?.slug ?? null;
    },
    async upDownBy(request, id, items) {
      const speaker = await speakerOf(db, request, clock.now());
      return speaker ? upDownBy(db, id, speaker.actor.id, items) : null;
    },
    log: (id, slug, turn) => logInParts(db, { id, slug }, turn),
    find: (id, words, limit) => search.query(db, { process: id, kind: publicSearch, words, limit }),
    findAll: (id, words) => search.all(db, { process: id, kind: publicSearch, words }),
  });
}
