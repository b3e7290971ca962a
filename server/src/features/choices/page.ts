import type { listChoices, OfferedOption, readChoice, readChoiceOffer } from "@accord/shared/choices";
import { type Asker, may } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { person, theme } from "../../ports/tables/index.js";
import { proposalsOf } from "../proposals/queries.js";
import { choiceByNo, choicesOf, type OnChoice, paperOf } from "./queries.js";

export async function choiceList(
  db: Db,
  process: string,
  asker: Asker,
): Promise<ReplyOf<typeof listChoices>> {
  const rows = await choicesOf(db, process);
  return {
    choices: rows.map(({ no, form, state, closesAt, tally }) => ({
      no,
      question: form.question,
      kind: form.rule.kind,
      takers: form.takers,
      state,
      closesAt,
      options: form.options.length,
      votes: tally?.valid ?? null,
    })),
    can: { prepare: may(asker, "prepare_choice", { process }).allowed },
  };
}

export async function choicePage(db: Db, on: OnChoice, asker: Asker): Promise<ReplyOf<typeof readChoice>> {
  const row = await choiceByNo(db, on);
  const { form, no, state, openedAt, closesAt, closedAt, voidReason, tally, settled, runOffOf } = row;
  const batches = await paperOf(db, row.id);
  const names = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...new Set(batches.map(({ by }) => by))]));
  const can = (action: Parameters<typeof may>[1]): boolean => may(asker, action, on).allowed;
  const others = await choicesOf(db, on.process);
  return {
    ...form,
    no,
    state,
    openedAt,
    closesAt,
    closedAt,
    voidReason,
    tally,
    settled,
    runOffOf,
    runOffs: others.filter((one) => one.runOffOf === no).map((one) => one.no),
    paper: batches.map(({ id, sheets, by, at, removedAt }) => ({
      id,
      sheets,
      by: names.find((one) => one.id === by)?.name ?? "",
      at,
      removed: removedAt !== null,
    })),
    can: {
      change: state === "draft" && can("prepare_choice"),
      open: (state === "draft" || state === "open") && can("open_choice"),
      paper: state === "open" && can("enter_for_somebody"),
      settle: state === "closed" && can("open_choice"),
    },
  };
}

/** What can become an option: proposals by number, then themes in their order. */
export async function choiceOffer(db: Db, process: string): Promise<ReplyOf<typeof readChoiceOffer>> {
  const proposals = (await proposalsOf(db, process)).map(
    ({ reference, title }): OfferedOption => ({
      about: { kind: "proposal", ref: reference },
      label: reference,
      title,
    }),
  );
  const themes = await db
    .select({ id: theme.id, name: theme.name })
    .from(theme)
    .where(eq(theme.process, process))
    .orderBy(asc(theme.position), asc(theme.name));
  return {
    offered: [
      ...proposals,
      ...themes.map(
        ({ id, name }): OfferedOption => ({
          about: { kind: "theme", ref: id },
          label: "",
          title: name,
        }),
      ),
    ],
  };
}
