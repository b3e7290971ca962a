import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { documentAccess } from "../../acts/document-access.js";
import { found } from "../../acts/refused.js";
import type { TextLoss } from "../../documents/index.js";
import { document, process, textLoss } from "../../ports/tables/index.js";
import { readersOf, subjectOf } from "../comments/index.js";
import { namesOf } from "../people/queries.js";

/** The alarm (T14): who may edit the text is told once, by letter and among what waits, where it stood and who it was. */
export const noteLoss = (url: string) =>
  act<TextLoss, void>({
    name: "note-loss",
    asks: null,
    thing: async (tx, { document: id }) => {
      const [text] = await tx.select().from(document).where(eq(document.id, id));
      return { process: found(text).process };
    },
    async run({ tx, now, mail, audit, announce }, { document: id, since, person, letters, lost }) {
      const row = { document: id, since, person, letters, lost, at: now };
      const noted = await tx.insert(textLoss).values(row).onConflictDoNothing().returning();
      audit({ document: id, since, person, letters, lost });
      if (noted.length === 0) return;
      const [home] = await tx
        .select({ process })
        .from(process)
        .innerJoin(document, eq(document.process, process.id))
        .where(eq(document.id, id));
      const { id: at, title, slug, language, demo } = found(home).process;
      announce(at, "losses");
      if (demo) return;
      const subject = await subjectOf(tx, { process: at, document: id });
      const say = sayIn(language);
      const of = { process: title, object: subject.object(say), share: Math.round((100 * lost) / letters) };
      const name = (await namesOf(tx, [person])).get(person) ?? "";
      const link = `${url.replace(/\/$/, "")}/app/${slug}/${subject.address}`;
      for (const reader of await readersOf(tx, at, now))
        if ((await documentAccess.rightOn(tx, reader.id, id, now)) === "edit")
          await mail({
            process: at,
            to: reader.email,
            subject: say("home.loss.subject", of),
            text: say("home.loss.text", { ...of, name, link }),
          });
    },
  });
