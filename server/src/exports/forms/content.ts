import { dayText, inZone, isRightToLeft, type MessageId, type Say, sayIn } from "@accord/shared/messages";
import {
  elementNames,
  junctures,
  type PublicCategory,
  type ResponseRow,
  receivedAs,
} from "@accord/shared/responses";
import type { PrintPart } from "./printing.js";

/** A paragraph under a label of its own; both are words, never markup. */
interface Labelled {
  readonly label: string;
  readonly text: string;
}
export interface Entry {
  readonly reference: string;
  /** Date, contributor, kind, channel. */
  readonly facts: string;
  readonly words: string;
  readonly outcome: string;
  readonly outcomeCode: ResponseRow["outcome"];
  readonly details: readonly Labelled[];
  /** Facts of a line each. */
  readonly short: readonly Labelled[];
  readonly nextPlan: boolean;
}
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
/** What DOCX and PDF say, in words of the process's language. */
export interface Content {
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly title: string;
  readonly process: string;
  readonly running: string;
  readonly page: (page: string, pages: string) => string;
  readonly facts: readonly string[];
  readonly summary: Table;
  readonly categories: readonly Table[];
  readonly sections: readonly { readonly title: string; readonly entries: readonly Entry[] }[];
}

export function contentOf({ head, part, parts, title, sections }: PrintPart): Content {
  const { release, language, timeZone } = head;
  const say = sayIn(language);
  const dayOf = (at: string) => dayText(inZone(at, timeZone).day);
  const date = dayOf(release.at);
  const { none, inclusion, amendment, rejection } = release.counts;
  const { cutOff = null, nextPlan, told } = release;
  const facts = [
    say("exports.release", { no: release.no, date }),
    say("exports.counts", { received: none + inclusion + amendment + rejection, ...release.counts }),
    ...(cutOff === null || !nextPlan ? [] : [say("exports.nextPlan", { date: dayOf(cutOff), ...nextPlan })]),
    ...(told ? [say("exports.told", { letters: told.letters, none: told.noAddress }).trim()] : []),
    ...(parts > 1 ? [say("exports.part", { part, parts, themes: title })] : []),
    say("exports.hash", { hash: release.hash }),
  ];
  return {
    language,
    rightToLeft: isRightToLeft(language),
    title: say("publicSite.response.title"),
    process: head.title,
    running: say("exports.head", {
      title: head.title,
      no: release.no,
      date,
      hash: release.hash.slice(0, 12),
    }),
    page: (page, pages) => say("exports.page", { page, pages }),
    facts,
    summary: summaryTable(release.summary, say),
    categories: junctures.flatMap((juncture) => {
      const own = (release.categories ?? []).filter((one) => one.juncture === juncture);
      return own.length === 0 ? [] : [categoryTable(say(`exports.summary.${juncture}`), own, say)];
    }),
    sections: sections.map(({ theme, rows }) => ({
      title: themeName(theme, say),
      entries: rows.map((row) => entryOf(row, { say, dayOf, cutOff, url: head.url })),
    })),
  };
}

const outcomes = ["inclusion", "amendment", "rejection", "none"] as const;
export const themeName = (theme: string, say: Say): string =>
  theme === "" ? say("publicSite.response.summary.noTheme") : theme;
export const outcomeName = (outcome: ResponseRow["outcome"], say: Say): string =>
  say(`publicSite.outcome.${outcome ?? "none"}`);
export const reasonNames = (codes: readonly string[], say: Say): string =>
  codes.map((code) => say(`publicSite.reason.${code}` as MessageId)).join(", ");

export function summaryTable(lines: PrintPart["head"]["release"]["summary"], say: Say): Table {
  return {
    title: say("publicSite.response.summary"),
    head: [
      say("publicSite.response.summary.theme"),
      say("publicSite.response.summary.received"),
      ...outcomes.map((one) => say(`publicSite.outcome.${one}`)),
    ],
    rows: lines.map((line) => [
      themeName(line.theme, say),
      String(line.received),
      ...outcomes.map((one) => String(line[one])),
    ]),
  };
}

function categoryTable(title: string, categories: readonly PublicCategory[], say: Say): Table {
  return {
    title,
    head: [
      say("exports.column.category"),
      say("publicSite.response.summary.theme"),
      say("responses.outcome"),
      say("exports.column.text"),
    ],
    rows: categories.map((one) => [
      one.category,
      themeName(one.theme, say),
      [outcomeName(one.outcome, say), reasonNames(one.reasonCode, say)].filter(Boolean).join(": "),
      one.text,
    ]),
  };
}

interface Around {
  readonly say: Say;
  readonly dayOf: (at: string) => string;
  readonly cutOff: string | null;
  readonly url: string;
}

function entryOf(row: ResponseRow, { say, dayOf, cutOff, url }: Around): Entry {
  const nextPlan = cutOff !== null && row.dateReceived !== null && row.dateReceived > cutOff;
  const who = row.contributor ?? say("exports.anonymous");
  const kind = say(row.of === "proposal" ? "exports.row.proposal" : "exports.row.contribution");
  const detail = (id: MessageId, text: string): Labelled[] =>
    text.trim() === "" ? [] : [{ label: say(id), text }];
  return {
    reference: row.reference,
    facts: [
      kind,
      row.dateReceived === null ? "" : dayOf(row.dateReceived),
      who,
      ...receivedAs(row, say),
      nextPlan ? say("exports.for") : "",
    ]
      .filter((one) => one !== "")
      .join(" · "),
    words: row.of === "proposal" ? row.proposal : row.contribution,
    outcome: [outcomeName(row.outcome, say), reasonNames(row.reasonCode, say)].filter(Boolean).join(": "),
    outcomeCode: row.outcome,
    nextPlan,
    details: [
      ...detail("publicSite.response.own", row.ownLine),
      ...detail("publicSite.response.before", row.before),
      ...detail("publicSite.response.after", row.after),
      ...elementNames.flatMap((name) => detail(`publicSite.element.${name}`, row[name])),
      ...detail("publicSite.response.departure", row.departure),
    ],
    short: [
      ...detail("exports.column.proposal", row.of === "proposal" ? "" : row.proposal),
      ...detail(
        "publicSite.response.commitments",
        row.commitmentNo.map((no, at) => `${no} ${row.commitmentTitle[at] ?? ""}`.trim()).join("; "),
      ),
      ...detail("publicSite.response.decisions", decisionsOf(row, dayOf)),
      ...detail(
        "exports.column.respondedOn",
        row.respondedOn === null
          ? ""
          : [dayOf(row.respondedOn), row.told ? say(`exports.told.${row.told}`) : ""]
              .filter(Boolean)
              .join(", "),
      ),
      ...detail("exports.column.link", `${url}${row.link}`),
    ],
  };
}

/** Number, date, rule and count of each decision. */
function decisionsOf(row: ResponseRow, dayOf: (at: string) => string): string {
  return row.decisionId
    .map((no, at) => {
      const day = row.decisionDate[at];
      return [String(no), day ? dayOf(day) : "", row.rule[at] ?? "", row.count[at] ?? ""]
        .filter((one) => one !== "")
        .join(", ");
    })
    .join("; ");
}
