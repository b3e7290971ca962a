import { atomAttributes, type TextJson, textLimits } from "@accord/shared/document-schema";
import { mostFileBytes } from "@accord/shared/files";
import { pictureTypes, type SentPicture } from "@accord/shared/pictures";
import { oneLine } from "../../../editor/atoms/atom.js";
import type { Reading } from "./readings.js";
import type { Section } from "./sections.js";

/** Stands in the words for a picture until the server keeps it: no hash of a picture ends like this. */
export const placeholder = (no: number): string => String(no).padStart(64, "0");

/** What a draft says that a picture shows, where it says it. */
const saidIn = (img: Element): string => oneLine(img.getAttribute("data-alt") ?? "").trim();

/** A picture of a draft as a text of ours holds one; its words are asked for in the review. */
export const givenAttributes = (no: number, alt: string) => ({
  src: "",
  "data-given": String(no),
  "data-picture": placeholder(no),
  "data-alt": oneLine(alt).slice(0, textLimits.alt).toWellFormed(),
  alt: "…",
  width: "1",
  height: "1",
});

export interface GivenPicture {
  readonly id: string;
  readonly said: string;
}

export const picturesIn = ({ content }: Section): GivenPicture[] =>
  [...content.querySelectorAll("img[data-given]")].map((img) => ({
    id: img.getAttribute("data-picture") ?? "",
    said: saidIn(img),
  }));

export const canBeShown = ({ type, size }: File): boolean =>
  (pictureTypes as readonly string[]).includes(type) && size <= mostFileBytes;

/** Placeholders that stand in what would be written. */
export function placedIn(readings: readonly Reading[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const reading of readings)
    for (const { type, attrs } of reading.of === "text" ? reading.blocks : [])
      if (type === "image") ids.add(String(attrs?.id));
  return ids;
}

export interface KeptPicture extends SentPicture {
  readonly alt: string;
}

/** The same with the pictures that the server keeps by now, and without all others. */
export const withKept = (
  readings: readonly Reading[],
  kept: ReadonlyMap<string, KeptPicture>,
): readonly Reading[] =>
  readings.map((reading) =>
    reading.of === "text"
      ? { ...reading, blocks: reading.blocks.flatMap((block) => keptBlock(block, kept)) }
      : reading,
  );

function keptBlock(block: TextJson, kept: ReadonlyMap<string, KeptPicture>): TextJson[] {
  if (block.type !== "image") return [block];
  const { id, alt, width, height } = kept.get(String(block.attrs?.id)) ?? {};
  const attrs = atomAttributes("image", { id, alt, width, height });
  return attrs === null ? [] : [{ type: "image", attrs }];
}
