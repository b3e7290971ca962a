import { Editor } from "@tiptap/core";
import { expect, it, vi } from "vitest";
import { lineExtensions, richExtensions } from "../extensions.js";

const hostile = [
  `<img src=x onerror="run()">`,
  `<svg onload="run()"><script>run()</script></svg>`,
  `<iframe srcdoc="<script>run()</script>"></iframe>`,
  `<p onclick="run()" style="background:url(//evil.example)" class="x" id="y">words</p>`,
  `<a href="javascript:run()">words</a>`,
  `<a href="JaVa\tScript:run()">words</a>`,
  `<a href="data:text/html,<script>run()</script>">words</a>`,
  `<a href="https://good.example" onmouseover="run()" target="_top">words</a>`,
  `<form action="//evil.example"><input name="a"><button>words</button></form>`,
  `<h1 onfocus="run()" contenteditable tabindex=1>words</h1>`,
  `<object data="//evil.example"></object><embed src="//evil.example"><base href="//evil.example">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=run()></style></mglyph></table></mtext></math>`,
  `<p>words<sup data-note="<img src=x onerror=run()>"></sup></p><img data-picture="${"a".repeat(64)}" src="//evil.example/x.png" alt="x" width="1" height="1">`,
  `<template><script>run()</script></template><noscript><p title="</noscript><img src=x onerror=run()>">`,
];

function pasted(html: string, extensions: typeof richExtensions): Editor {
  const editor = new Editor({ element: document.createElement("div"), extensions: [...extensions] });
  editor.view.pasteHTML(html, new Event("paste") as ClipboardEvent);
  return editor;
}

it.each(hostile)("[T23] [T24] %s pasted is words, and nothing that runs or loads", (html) => {
  const run = vi.fn();
  vi.stubGlobal("run", run);
  for (const extensions of [richExtensions, lineExtensions]) {
    const editor = pasted(html, extensions);
    editor.state.doc.check();
    expect(editor.getText().includes("words")).toBe(html.includes("words<"));
    const all = [...editor.view.dom.querySelectorAll("*")];
    const names = new Set(all.map((one) => one.tagName.toLowerCase()));
    expect([...names].filter((name) => !drawn.has(name))).toEqual([]);
    for (const one of all)
      for (const { name, value } of one.attributes) {
        expect(name, one.outerHTML).not.toMatch(/^(on|style$|src|srcdoc$|action$|data$|id$)/);
        if (name === "href") expect(value).toBe("https://good.example");
      }
    editor.destroy();
  }
  expect(run).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

it("[T24] a link that nobody pasted is looked at all the same", () => {
  const editor = new Editor({ element: document.createElement("div"), extensions: [...richExtensions] });
  editor.commands.setContent(
    `<p><a href="javascript:run()">one</a> <a href="https://good.example">two</a></p>`,
  );
  const drawn = [...editor.view.dom.querySelectorAll("a")];
  expect(drawn.map((link) => link.getAttribute("href"))).toEqual(["https://good.example"]);
  editor.destroy();
});

/** All that a text is drawn with; `br` and `img` are the caret's own, of which none has an address. */
const drawn = new Set([
  "p",
  "sup",
  "h1",
  "h2",
  "h3",
  "h4",
  "a",
  "br",
  "img",
  "ul",
  "ol",
  "li",
  "strong",
  "em",
]);
