import { type AtomName, atomAttributes, atomSpec } from "@accord/shared/document-schema";
import { pictureAddress } from "@accord/shared/rich-text";
import { Node } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { type AtomStorage, chosen } from "./atom.js";

interface PictureStorage extends AtomStorage {
  /** Takes pictures that are pasted or dropped. */
  take: ((files: readonly File[]) => void) | null;
}

declare module "@tiptap/core" {
  interface Storage {
    footnote: AtomStorage;
    image: PictureStorage;
  }
}

const attributesOf = (name: AtomName) =>
  Object.fromEntries(
    Object.entries(atomSpec(name)).map(([key, { validate }]) => [key, { isRequired: true, validate }]),
  );

const edit = (name: AtomName, { edit: open }: AtomStorage, editor: Parameters<typeof chosen>[0]): boolean => {
  if (open === null || chosen(editor, name) === null) return false;
  open();
  return true;
};

/** Words below the text, at a place in it. Enter on it, or a double click, opens them. */
export const Footnote = Node.create<object, AtomStorage>({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addStorage: () => ({ edit: null }),
  addAttributes: () => attributesOf("footnote"),
  parseHTML: () => [
    {
      tag: "sup[data-note]",
      getAttrs: (mark) => atomAttributes("footnote", { note: mark.getAttribute("data-note") }) ?? false,
    },
  ],
  renderHTML({ node: { attrs } }) {
    const note = String(attrs.note);
    return ["sup", { class: "note-mark", title: note, "data-note": note }];
  },
  addKeyboardShortcuts() {
    return { Enter: () => edit("footnote", this.storage, this.editor) };
  },
  addProseMirrorPlugins() {
    const { storage, editor } = this;
    return [
      new Plugin({
        key: new PluginKey("footnote"),
        props: { handleDoubleClick: () => edit("footnote", storage, editor) },
      }),
    ];
  },
});

/** A picture that the server keeps for this text, known by its hash; others are never drawn. */
export const Picture = Node.create<object, PictureStorage>({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addStorage: () => ({ edit: null, take: null }),
  addAttributes: () => attributesOf("image"),
  parseHTML: () => [
    {
      tag: "img[data-picture]",
      getAttrs: (img) =>
        atomAttributes("image", {
          id: img.getAttribute("data-picture"),
          alt: img.getAttribute("alt"),
          width: Number(img.getAttribute("width")),
          height: Number(img.getAttribute("height")),
        }) ?? false,
    },
  ],
  renderHTML({ node: { attrs } }) {
    const { id, alt, width, height } = attrs;
    return ["img", { src: pictureAddress(String(id)), alt, width, height, "data-picture": id }];
  },
  addKeyboardShortcuts() {
    return { Enter: () => edit("image", this.storage, this.editor) };
  },
  addProseMirrorPlugins() {
    const { storage, editor } = this;
    const taken = (data: DataTransfer | null | undefined): boolean => {
      const files = picturesIn(data);
      if (storage.take === null || files.length === 0) return false;
      storage.take(files);
      return true;
    };
    return [
      new Plugin({
        key: new PluginKey("picture"),
        props: {
          handleDoubleClick: () => edit("image", storage, editor),
          handlePaste: (_view, { clipboardData }) => taken(clipboardData),
          handleDrop(view, event) {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            const isTaken = taken(event.dataTransfer);
            if (isTaken && place) editor.commands.setTextSelection(place.pos);
            return isTaken;
          },
        },
      }),
    ];
  },
});

/** Word puts a picture of the words beside the words: then the words are meant. */
function picturesIn(data: DataTransfer | null | undefined): File[] {
  if (data?.getData("text/plain").trim() !== "") return [];
  return [...data.files].filter(({ type }) => type.startsWith("image/"));
}
