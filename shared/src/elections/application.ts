import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import { prose } from "../protocol/common.js";
import type { ElectionForm, ElectionMethod } from "./election.js";

export const appliesAs = ["elector", "candidate", "both"] as const;
export type AppliesAs = (typeof appliesAs)[number];

/** What a form asks for: its look, how long it may be, whether it may be left out. */
interface AskedField {
  readonly kind: "line" | "email" | "prose" | "links" | "college" | "as";
  readonly most: number;
  readonly optional?: true;
  /** Only for those who stand. */
  readonly standing?: true;
  /** Never published: for the commission alone. */
  readonly kept?: true;
}

const fields = {
  organisation: { kind: "line", most: 200 },
  about: { kind: "prose", most: 1_000 },
  college: { kind: "college", most: 3 },
  as: { kind: "as", most: 10 },
  nominee: { kind: "line", most: 120, standing: true },
  statement: { kind: "prose", most: 2_000, standing: true },
  links: { kind: "links", most: 2_000, optional: true },
  cv: { kind: "prose", most: 6_000, kept: true },
  letter: { kind: "prose", most: 6_000, kept: true },
  reference1: { kind: "prose", most: 500, kept: true },
  reference2: { kind: "prose", most: 500, kept: true },
  contact: { kind: "line", most: 120, kept: true },
  email: { kind: "email", most: 254, kept: true },
} as const satisfies Record<string, AskedField>;
export type ApplicationField = keyof typeof fields;

/** As typed into the form: words by field. */
export const application = z.strictObject(
  Object.fromEntries(Object.entries(fields).map(([name, { most }]) => [name, prose(most)])) as {
    [name in ApplicationField]: z.ZodString;
  },
);
export type Application = z.infer<typeof application>;
export const fieldOf = (name: ApplicationField): AskedField => fields[name];
export const applicationFields = Object.keys(fields) as ApplicationField[];

/** One question a page [S8], in the order of the pages. */
const pages = {
  vote: [
    ["organisation", "about"],
    ["college"],
    ["as"],
    ["nominee", "statement"],
    ["links"],
    ["contact", "email"],
  ],
  committee: [
    ["organisation"],
    ["college"],
    ["nominee", "statement"],
    ["cv"],
    ["letter"],
    ["links"],
    ["reference1", "reference2"],
    ["contact", "email"],
  ],
} as const satisfies Record<ElectionMethod, readonly (readonly ApplicationField[])[]>;

type Asking = Pick<ElectionForm, "method" | "colleges">;

export const emptyApplication = Object.fromEntries(
  applicationFields.map((name) => [name, ""]),
) as Application;

/** What somebody applies as; a committee selects among those who stand. */
export const asOf = ({ method }: Pick<Asking, "method">, { as }: Application): AppliesAs | null =>
  method === "committee" ? "candidate" : (appliesAs.find((one) => one === as) ?? null);

export const stands = (as: AppliesAs | null): boolean => as === "candidate" || as === "both";
export const elects = (as: AppliesAs | null): boolean => as === "elector" || as === "both";

/** Where there is one college, it is theirs. */
export function collegeOf({ colleges }: Asking, { college }: Application): number | null {
  if (colleges.length === 1) return 1;
  const no = /^[0-9]{1,2}$/u.test(college) ? Number(college) : 0;
  return colleges[no - 1] === undefined ? null : no;
}

/** The pages for what has been typed so far: what need not be asked is left out. */
export function pagesOf(asking: Asking, typed: Application): (readonly ApplicationField[])[] {
  const isElector = asOf(asking, typed) === "elector";
  return pages[asking.method].filter((page: readonly ApplicationField[]) => {
    if (page.includes("college")) return asking.colleges.length > 1;
    return !(isElector && page.some((name) => fieldOf(name).standing));
  });
}

export const linksOf = (typed: string): string[] => typed.split(/\s+/u).filter((one) => one !== "");

const isLink = (one: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/u.test(one);
const isAddress = (one: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(one);

function issueWith(asking: Asking, name: ApplicationField, typed: Application): Issue[] {
  const { kind, optional } = fieldOf(name);
  const words = typed[name].trim();
  const missing = [issue(`application_${name}_missing`, {}, name)];
  if (kind === "college") return collegeOf(asking, typed) === null ? missing : [];
  if (kind === "as") return asOf(asking, typed) === null ? missing : [];
  if (words === "") return optional ? [] : missing;
  if (kind === "email" && !isAddress(words)) return [issue("application_email_wrong", {}, name)];
  if (kind === "links" && !linksOf(words).every(isLink)) return [issue("application_links_wrong", {}, name)];
  return [];
}

/** What is missing or wrong on these pages; on all of them where none are given. */
export const issuesWithApplication = (
  asking: Asking,
  typed: Application,
  shown: readonly (readonly ApplicationField[])[] = pagesOf(asking, typed),
): Issue[] => shown.flat().flatMap((name) => issueWith(asking, name, typed));

/** By this name an organisation is one: case and spaces make no other. */
export const sameName = (name: string): string =>
  name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLocaleLowerCase("en");

/** Only what the pages ask for is kept. */
export function tidied(asking: Asking, typed: Application): Application {
  const asked = new Set<string>(pagesOf(asking, typed).flat());
  return Object.fromEntries(
    applicationFields.map((name) => [name, asked.has(name) ? typed[name].trim() : ""]),
  ) as Application;
}
