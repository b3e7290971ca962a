import { Mark } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    thread: {
      /** Hangs a conversation on the selected words. */
      setThread: (id: string) => ReturnType;
      removeThread: (id: string) => ReturnType;
    };
  }
}

/** A passage that people talk about: the id only, the conversation stands outside of the text. */
export const Thread = Mark.create({
  name: "thread",
  excludes: "",
  inclusive: false,
  addAttributes() {
    return { id: { isRequired: true, rendered: false } };
  },
  // Pasted words bring no conversation with them.
  parseHTML: () => [],
  renderHTML({ mark }) {
    const id = String(mark.attrs.id);
    return ["mark", { class: "thread", "data-thread": id }, 0];
  },
  addCommands() {
    return {
      setThread:
        (id) =>
        ({ commands }) =>
          commands.setMark("thread", { id }),
      removeThread:
        (id) =>
        ({ tr, state, dispatch }) => {
          const mark = state.schema.marks.thread?.create({ id });
          if (!mark) return false;
          if (dispatch) tr.removeMark(0, tr.doc.content.size, mark);
          return true;
        },
    };
  },
});
