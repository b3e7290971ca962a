import { type Issue, issue } from "../issues/index.js";

/** Fields of the vision that are files: D the introduction letter, I the strategy and other documents (6.1). */
export const planFileFields = ["D", "I"] as const;
export type PlanFileField = (typeof planFileFields)[number];

export const planFileLimits = { bytes: 10 * 1024 * 1024, of: { D: 1, I: 10 }, name: 120 } as const;

/** A file as a version names it: what stands behind the name is known by its hash. */
export interface PlanFile {
  readonly id: string;
  readonly field: PlanFileField;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";
/** Kinds that are taken, each with the bytes it begins with; nothing that a browser would run. */
const kinds = {
  pdf: { type: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  docx: { type: `${office}.wordprocessingml.document`, begins: zip },
  odt: { type: `${openDocument}.text`, begins: zip },
  xlsx: { type: `${office}.spreadsheetml.sheet`, begins: zip },
  ods: { type: `${openDocument}.spreadsheet`, begins: zip },
  jpg: { type: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  jpeg: { type: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  png: { type: "image/png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
} as const;
const kindOf = (name: string) => {
  const end = name.split(".").at(-1)?.toLowerCase() ?? "";
  return Object.hasOwn(kinds, end) ? kinds[end as keyof typeof kinds] : null;
};

export const planFileEndings: readonly string[] = Object.keys(kinds);
export const planFileType = (name: string): string => kindOf(name)?.type ?? "application/octet-stream";

/** The last part of a path, without letters that hide, turn round or end a line; its ending is kept. */
export function planFileName(given: string): string {
  const name = (given.split(/[/\\]/u).at(-1) ?? "")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "")
    .trim();
  if (name.length <= planFileLimits.name) return name;
  const end = /\.[A-Za-z0-9]{1,5}$/u.exec(name)?.[0] ?? "";
  return [...name.slice(0, planFileLimits.name - end.length)].join("").toWellFormed() + end;
}

/** [AP-7] What a file is, is told by its ending and by how it begins, never by what the sender calls it. */
export function issuesWithPlanFile(name: string, bytes: Uint8Array): Issue[] {
  const kind = kindOf(name);
  if (bytes.length > planFileLimits.bytes) return [issue("plan_file_too_large", {}, "file")];
  if (kind === null || !name.includes(".")) return [issue("plan_file_kind", { name }, "file")];
  return kind.begins.every((byte, at) => bytes[at] === byte)
    ? []
    : [issue("plan_file_not_its_kind", { name }, "file")];
}

/** So many stand in a field; the one letter is taken away before another comes. */
export function issuesWithPlanFiles(
  kept: readonly PlanFile[],
  field: PlanFileField,
  sha256: string,
): Issue[] {
  const own = kept.filter((one) => one.field === field);
  const same = own.find((one) => one.sha256 === sha256);
  if (same) return [issue("plan_file_there", { name: same.name }, "file")];
  const most = planFileLimits.of[field];
  return own.length < most ? [] : [issue("plan_files_too_many", { field, most }, "file")];
}
