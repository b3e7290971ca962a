import {
  type Application,
  asOf,
  collegeOf,
  issuesWithApplication,
  takesApplications,
  tidied,
} from "@accord/shared/elections";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { nextNumber } from "../../acts/numbers.js";
import { found, refuseIf } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { electionApplication, process as processTable } from "../../ports/tables/index.js";
import { type Post, write } from "./letters.js";
import { applicationByKey, electionByNo, type OnElection, thingOf } from "./queries.js";

interface Applying extends OnElection {
  /** Made by the form: opens the receipt afterwards, is kept as a hash only, and sent twice makes one. */
  readonly key: string;
  readonly words: Application;
}

/** An organisation applies without account, as elector, as candidate or both [Q32]; or somebody is nominated [Q33]. */
export const applyToElection = (post: Post) =>
  act<Applying, { application: number }>({
    name: "apply-to-election",
    asks: "contribute",
    thing: thingOf,

    async run(context, { process, no, key, words: typed }) {
      const { tx, now, newId, audit, announce } = context;
      const row = await electionByNo(tx, { process, no });
      const keyHash = hashOfSecret(key);
      const same = await applicationByKey(tx, keyHash);
      if (same !== null) return { application: same.no };
      refuseIf(
        takesApplications({ ...row, dates: row.form.dates }, now) ? [] : [issue("election_not_taking")],
      );
      refuseIf(issuesWithApplication(row.form, typed));
      const words = tidied(row.form, typed);
      const application = await nextNumber(tx, process, `election-${no}`);
      await tx.insert(electionApplication).values({
        election: row.id,
        no: application,
        keyHash,
        words,
        college: found(collegeOf(row.form, words)),
        as: found(asOf(row.form, words)),
        receivedAt: now,
        pseudonym: newId(),
      });
      const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
      const address = `/p/${found(home).slug}/elections/${no}/mine/${key}`;
      const link = post.sends ? new URL(address, post.url).href : null;
      await write(context, row, { words }, { kind: "received", link });
      audit({ election: row.id, application });
      announce(process, "elections");
      return { application };
    },
  });
