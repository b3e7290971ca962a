import { type Declaration, issuesWithDeclaration } from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { publishProcess } from "../process/index.js";
import { forumOf } from "../terms/queries.js";
import { writeStatements } from "./write-statements.js";

/** [Q20] Ethics statement and declaration of interests; said anew whenever interests change. */
export const signStatement = act<{ readonly process: string } & Declaration, { ok: true }>({
  name: "sign-statement",
  asks: "vote",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, ...declared }) {
    const { tx, by, audit, announce } = context;
    if ((await forumOf(tx, process)).ethics === "none") refuseIf([issue("statement_not_asked")]);
    refuseIf(issuesWithDeclaration(declared));
    const seats = await writeStatements(context, process, by, declared.interests);
    if (seats === 0) refuseIf([issue("statement_without_seat")]);
    await publishProcess(context, process);
    audit({ person: by, seats });
    announce(process, "people", "ballots");
    return { ok: true };
  },
});
