import { readFile } from "node:fs/promises";
import type { SentPicture } from "@accord/shared/pictures";
import { commitmentByNumber } from "../features/commitments/queries.js";
import { drawnAnew } from "../features/pictures/drawn-anew.js";
import { keepPicture } from "../features/pictures/keep-picture.js";
import type { Story } from "./story.js";

/** A picture of the folder `demo`, kept for the draft of a commitment as its writer would send it. */
export async function evidence(story: Story, by: string, n: number, name: string): Promise<SentPicture> {
  const { files, process, store } = story;
  const { document } = await commitmentByNumber(store.read, process, n);
  const file = await readFile(new URL(`../../demo/${name}`, import.meta.url));
  const { bytes, ...drawn } = await drawnAnew(file);
  const { key, sha256 } = await files.put(bytes);
  const kept = { file: key, sha256, bytes: bytes.length };
  return story.by(by, keepPicture(files), { process, document, ...drawn, ...kept });
}
