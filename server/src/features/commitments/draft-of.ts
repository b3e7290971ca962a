export { readDraft as draftOf } from "@accord/shared/commitments";
