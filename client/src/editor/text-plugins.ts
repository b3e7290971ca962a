import type { Plugin } from "@tiptap/pm/state";
import { createContext } from "react";

/**
 * What the place around texts draws in them, the same list for good. They have it from the start: a plugin that is
 * registered later ends the binding to Yjs and has all of the text drawn anew.
 */
export const TextPlugins = createContext<readonly Plugin[]>([]);
