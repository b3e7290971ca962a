import type { KeptPicture } from "../../features/pictures/index.js";
import { inThread } from "../../threads/in-thread.js";
import { InTurn } from "../../threads/in-turn.js";
import type { Form } from "./drawn.js";
import type { DraftFacts } from "./facts.js";
import type { DraftModel } from "./model.js";
import { piecesOf } from "./pieces.js";

/** What a thread is given: words are said by it in the language of the process. */
export interface SentDraft {
  readonly form: Form;
  readonly facts: DraftFacts;
  readonly origin: string;
  /** The name of it: what it asks of a text can't be sent. */
  readonly template: string;
  readonly updates: readonly Uint8Array[];
}

/** So many elements and runs of words are drawn for a word processor between two turns of the event loop; a thread costs more than these. */
const mostHere = 500;

export const isLong = (model: DraftModel): boolean => piecesOf(model) > mostHere;

const turns = new InTurn();

/** One after the other: who asks for very many has them made on one core, and the others for everybody else. */
export const draftInThread = (
  person: string,
  sent: SentDraft,
  picturesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, KeptPicture>>,
): Promise<Uint8Array> =>
  turns.add(person, () =>
    inThread<Uint8Array, readonly string[]>({ program: "exports/drafts/worker", sent, give: picturesOf }),
  );
