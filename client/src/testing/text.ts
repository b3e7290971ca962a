import type { TextJson } from "@accord/shared/document-schema";

/** A text of one paragraph. */
export const json = (text: string): TextJson => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
