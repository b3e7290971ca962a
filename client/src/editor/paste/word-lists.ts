const level = /mso-list:\s*l\d+\s+level(\d+)/u;
const ordered = /^\s*\(?(?:\d+|[a-z]{1,3}|[ivxlc]+)[.)]/iu;

interface Item {
  readonly element: Element;
  readonly depth: number;
  readonly ordered: boolean;
}

/** Word writes the items of a list as paragraphs, each with its level in the style and its sign among the words. */
export function listsFromWord(body: HTMLElement): void {
  let run: Item[] = [];
  const end = (): void => {
    if (run.length > 0) run[0]?.element.before(listOf(run));
    for (const { element } of run) element.remove();
    run = [];
  };
  for (const element of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]) {
    const style = element.getAttribute("style") ?? "";
    const depth = Number(level.exec(style)?.[1] ?? 0);
    const follows = run.at(-1)?.element.nextElementSibling === element;
    if (depth === 0 || !follows) end();
    if (depth === 0) continue;
    run.push({ element, depth, ordered: ordered.test(signOf(element)) });
  }
  end();
}

/** The sign before the words, taken out of them. */
function signOf(element: Element): string {
  const sign = element.querySelector("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']");
  const words = sign?.textContent ?? "";
  sign?.remove();
  return words;
}

function listOf(items: readonly Item[]): Element {
  const document = (items[0] as Item).element.ownerDocument;
  const made = (isOrdered: boolean): Element => document.createElement(isOrdered ? "ol" : "ul");
  const first = items[0] as Item;
  const open: { list: Element; depth: number }[] = [{ list: made(first.ordered), depth: first.depth }];
  for (const { element, depth, ordered: isOrdered } of items) {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    const last = open.at(-1) as { list: Element; depth: number };
    const before = last.list.lastElementChild;
    if (depth > last.depth && before !== null) {
      const list = made(isOrdered);
      before.append(list);
      open.push({ list, depth });
    }
    const item = document.createElement("li");
    const words = document.createElement("p");
    words.append(...element.childNodes);
    item.append(words);
    open.at(-1)?.list.append(item);
  }
  return (open[0] as { list: Element }).list;
}
