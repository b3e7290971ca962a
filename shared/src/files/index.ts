import { type Issue, issue } from "../issues/index.js";

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

const longestName = 120;
export const mostFileBytes = 10 * 1024 * 1024;
export const fileEndings: readonly string[] = Object.keys(kinds);
export const fileType = (name: string): string => kindOf(name)?.type ?? "application/octet-stream";

/** The last part of a path, without letters that hide, turn round or end a line; its ending is kept. */
export function fileName(given: string): string {
  const name = (given.split(/[/\\]/u).at(-1) ?? "")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "")
    .trim();
  if (name.length <= longestName) return name;
  const end = /\.[A-Za-z0-9]{1,5}$/u.exec(name)?.[0] ?? "";
  return [...name.slice(0, longestName - end.length)].join("").toWellFormed() + end;
}

export const fileTooLarge = (most = mostFileBytes): Issue =>
  issue("file_too_large", { most: Math.floor(most / (1024 * 1024)) }, "file");

/** What a file is, is told by its ending and by how it begins, never by what the sender calls it. */
export function issuesWithFile(name: string, bytes: Uint8Array): Issue[] {
  const kind = kindOf(name);
  if (bytes.length > mostFileBytes) return [fileTooLarge()];
  if (kind === null || !name.includes(".")) return [issue("file_kind", { name }, "file")];
  return kind.begins.every((byte, at) => bytes[at] === byte)
    ? []
    : [issue("file_not_its_kind", { name }, "file")];
}
