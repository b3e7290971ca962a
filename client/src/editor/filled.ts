import { Extension } from "@tiptap/core";

/** What merges of valid edits can leave without the paragraph that it begins with. */
const fillable = ["listItem", "tableHeader", "tableCell"];

/**
 * An item or a cell without the paragraph that its form asks for is drawn with an empty one, as all readers repair it.
 * The binding to Yjs deletes from the live text what it can't make a node of, with all words in it, in the name of
 * whoever has a page open.
 */
export const filled = Extension.create({
  name: "filled",
  onBeforeCreate() {
    for (const name of fillable) {
      const type = this.editor.schema.nodes[name];
      if (!type) continue;
      const checked = type.createChecked.bind(type);
      type.createChecked = (attributes, content, marks) =>
        type.createAndFill(attributes, content, marks) ?? checked(attributes, content, marks);
    }
  },
});
