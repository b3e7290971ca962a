const level = /mso-list:\s*l(\d+)\s+level(\d+)/u;
const ordered = /^\s*\(?(?:\d+|[a-z]{1,3}|[ivxlc]+)[.)]/iu;
const number = /^\s*\(?(\d+)[.)]?\s*$/u;

interface Item {
  readonly element: Element;
  readonly list: string;
  readonly depth: number;
  readonly ordered: boolean;
  /** Its number, where it has one. */
  readonly no: number;
}

/** On the web each item is a list of its own, beside the others, and names its level. */
const ofTheWeb = "li[data-aria-level]";

/** Word writes the items of a list one beside the other, each with its level; on a desktop they are paragraphs with a sign among the words. */
export function listsFromWord(body: HTMLElement): void {
  for (const list of body.querySelectorAll(`:is(ul, ol):has(> ${ofTheWeb})`)) {
    for (const item of list.children) item.setAttribute("data-ordered", String(list.tagName === "OL"));
    list.firstElementChild?.setAttribute("data-no", list.getAttribute("start") ?? "1");
    (list.closest(".ListContainerWrapper") ?? list).replaceWith(...list.children);
  }
  let run: Item[] = [];
  const end = (): void => {
    if (run.length > 0) run[0]?.element.before(listOf(run));
    for (const { element } of run) element.remove();
    run = [];
  };
  for (const element of [...body.querySelectorAll(`p, h1, h2, h3, h4, h5, h6, ${ofTheWeb}`)]) {
    if (element.parentElement?.closest(ofTheWeb)) continue;
    const item = itemOf(element);
    const last = run.at(-1);
    const goesOn = last !== undefined && item !== null && last.element.nextElementSibling === element;
    if (!goesOn || isOtherList(run, item)) end();
    if (item !== null) run.push(item);
  }
  end();
}

function itemOf(element: Element): Item | null {
  if (element.matches(ofTheWeb)) {
    const said = (name: string): string => element.getAttribute(name) ?? "";
    return {
      element,
      list: said("data-listid"),
      depth: Number(said("data-aria-level")) || 1,
      ordered: said("data-ordered") === "true",
      no: Number(said("data-no")) || 1,
    };
  }
  const [, list, depth] = level.exec(element.getAttribute("style") ?? "") ?? [];
  if (list === undefined) return null;
  const sign = signOf(element);
  if (element.tagName === "P")
    return {
      element,
      list,
      depth: Number(depth),
      ordered: ordered.test(sign),
      no: Number(number.exec(sign)?.[1] ?? 1),
    };
  // A heading that Word counts is a heading, with its number as words.
  element.prepend(`${sign.trim()} `);
  return null;
}

const isOtherList = (run: readonly Item[], { list, depth, ordered: counts }: Item): boolean => {
  const first = run[0] as Item;
  return depth <= first.depth && list !== first.list && (counts || first.ordered);
};

/** The sign before the words, taken out of them. */
function signOf(element: Element): string {
  const sign = element.querySelector("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']");
  const words = sign?.textContent ?? "";
  sign?.remove();
  return words;
}

function listOf(items: readonly Item[]): Element {
  const document = (items[0] as Item).element.ownerDocument;
  const made = (first: Item): Element => {
    const list = document.createElement(first.ordered ? "ol" : "ul");
    if (first.ordered && first.no > 1) list.setAttribute("start", String(first.no));
    return list;
  };
  const [first] = items as [Item];
  const open: { list: Element; depth: number }[] = [{ list: made(first), depth: first.depth }];
  for (const one of items) {
    const { element, depth } = one;
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    const last = open.at(-1) as { list: Element; depth: number };
    const before = last.list.lastElementChild;
    if (depth > last.depth && before !== null) {
      const list = made(one);
      before.append(list);
      open.push({ list, depth });
    }
    const item = document.createElement("li");
    if (element.tagName === "LI") item.append(...element.childNodes);
    else {
      const words = document.createElement("p");
      words.append(...element.childNodes);
      item.append(words);
    }
    open.at(-1)?.list.append(item);
  }
  return (open[0] as { list: Element }).list;
}
