import { issue } from "@accord/shared/issues";
import { problemSheetTemplate } from "@accord/shared/problems";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import type { Passage } from "../../documents/passage.js";
import { tiePassage, untiePassage } from "../commitments/index.js";
import { sheetByNumber } from "./queries.js";
import { type OnSheet, sheetThing } from "./thing.js";

const roots = [...problemSheetTemplate.fields, ...problemSheetTemplate.maps].map(({ root }) => root);

interface PassageTakesUp extends OnSheet {
  readonly contribution: string;
  readonly passage: Passage;
}

export const linkSheetPassage = act<PassageTakesUp, { link: string; mark: string }>({
  name: "link-sheet-passage",
  asks: "sort_contributions",
  thing: sheetThing,

  async run(context, { process, no, contribution, passage }) {
    const { id, document } = await sheetByNumber(context.tx, process, no);
    const isThere = roots.includes(passage.field.split("/", 1)[0] as string);
    refuseIf(isThere ? [] : [issue("passage_gone", {}, passage.field)]);
    const on = { process, to: { kind: "problem_sheet", id }, document, act: "link-sheet-passage" } as const;
    const tied = await tiePassage(context, { ...on, contribution, passage });
    context.announce(process, "problems");
    return tied;
  },
});

export const unlinkSheetPassage = act<OnSheet & { readonly link: string }, void>({
  name: "unlink-sheet-passage",
  asks: "sort_contributions",
  thing: sheetThing,

  async run(context, { process, no, link }) {
    const { id, document } = await sheetByNumber(context.tx, process, no);
    const on = { process, to: { kind: "problem_sheet", id }, document, act: "unlink-sheet-passage" } as const;
    await untiePassage(context, { ...on, link });
    context.announce(process, "problems");
  },
});
