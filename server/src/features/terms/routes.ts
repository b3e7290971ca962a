import * as wire from "@accord/shared/forum";
import { found } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import { inPlace } from "../in-place.js";
import type { FeatureParts } from "../parts.js";
import { beginFirstTerms } from "./begin-first.js";
import { changeTermsFigures } from "./change-figures.js";
import { openTermsDraft } from "./open-draft.js";
import { termsPage, termsWords } from "./page.js";
import { publishFirstTerms } from "./publish-first.js";
import { withdrawTermsDraft } from "./withdraw-draft.js";

const ok = () => ({ ok: true as const });

export function termsRoutes(door: Door, { documents }: FeatureParts): void {
  door.ask(wire.readTerms, ({ db, process, asker }) => termsPage(db, process, asker));
  door.ask(wire.readTermsVersion, async ({ db, process, params }) =>
    found(await termsWords(db, process.id, params.n, documents)),
  );
  door.act(
    wire.openTermsDraft,
    openTermsDraft,
    ({ process }) => ({ process: process.id }),
    ({ n }) => ({ n }),
  );
  door.act(
    wire.changeTermsFigures,
    changeTermsFigures,
    ({ process, params, body }) => ({ process: process.id, n: params.n, figures: body }),
    ok,
  );
  door.act(
    wire.withdrawTermsDraft,
    withdrawTermsDraft,
    ({ process, params }) => ({ process: process.id, n: params.n }),
    ok,
  );
  door.act(
    wire.beginFirstTerms,
    beginFirstTerms,
    ({ process }) => ({ process: process.id }),
    ({ n }) => ({ n }),
  );
  door.act(wire.publishFirstTerms, publishFirstTerms, inPlace, ok);
}
