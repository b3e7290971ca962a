import { readFile } from "node:fs/promises";
import type { SentPicture } from "@accord/shared/pictures";
import type { PlanFileField } from "@accord/shared/plan";
import type { KeptFile } from "../doors/file-part.js";
import { commitmentByNumber } from "../features/commitments/queries.js";
import { keepApplicationFile } from "../features/elections/application-files.js";
import { keepMeetingFile } from "../features/meetings/files.js";
import type { OnMeeting } from "../features/meetings/queries.js";
import { drawnAnew } from "../features/pictures/drawn-anew.js";
import { keepPicture } from "../features/pictures/keep-picture.js";
import { keepPlanFile } from "../features/plan/files.js";
import type { Files } from "../ports/files.js";
import type { Story } from "./story.js";

/** A picture of the folder `demo`, kept for the draft of a commitment as its writer would send it. */
export async function evidence(story: Story, by: string, n: number, name: string): Promise<SentPicture> {
  const { files, process, store } = story;
  const { document } = await commitmentByNumber(store.read, process, n);
  const { bytes, ...drawn } = await drawnAnew("demo", await demoFile(name));
  return story.by(by, keepPicture(files), {
    process,
    document,
    ...drawn,
    ...(await keptBytes(files, bytes)),
  });
}

/** A file of the folder `demo` among the papers of a meeting. */
export async function paper(
  story: Story,
  by: string,
  on: OnMeeting,
  file: string,
  name: string,
): Promise<void> {
  const kept = await keptBytes(story.files, await demoFile(file));
  await story.by(by, keepMeetingFile, { ...on, ...kept, name });
}

/** A file of the folder `demo` with an application, sent by who holds its receipt. */
export async function applicationPaper(
  story: Story,
  on: { process: string; no: number; key: string; paper: string; name: string },
  file: string,
): Promise<void> {
  const kept = await keptBytes(story.files, await demoFile(file));
  await story.byPublic(keepApplicationFile, { ...on, ...kept });
}

/** A file of the folder `demo` in field D or I of the strategic vision. */
export async function visionFile(
  story: Story,
  field: PlanFileField,
  file: string,
  name: string,
): Promise<void> {
  const kept = await keptBytes(story.files, await demoFile(file));
  await story.by("joana", keepPlanFile, { process: story.process, field, name, ...kept });
}

const demoFile = (name: string): Promise<Buffer> => readFile(new URL(`../../demo/${name}`, import.meta.url));

async function keptBytes(files: Files, bytes: Uint8Array): Promise<KeptFile> {
  const { key, sha256 } = await files.put(bytes);
  return { file: key, sha256, bytes: bytes.length };
}
