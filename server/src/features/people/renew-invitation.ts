import { issuesWithInvitation } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { invitation } from "../../ports/tables/index.js";
import { type Issued, issueKey, type Post } from "./invitation-key.js";

/** A new link with a new date; the old one opens no more. Not for one that is used, withdrawn or waiting. */
export const renewInvitation = (post: Post) =>
  act<{ process: string; invitation: string }, Issued>({
    name: "renew-invitation",
    asks: "invite",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { process, invitation: id }) {
      const [row] = await context.tx
        .select()
        .from(invitation)
        .where(and(eq(invitation.id, id), eq(invitation.process, process)));
      refuseIf(issuesWithInvitation(found(row).state));
      context.audit({ invitation: id });
      context.announce(process, "people");
      return issueKey(context, id, post);
    },
  });
