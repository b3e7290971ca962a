/**
 * The page of the PDF, in Typst. Words reach it only as JSON in `sys.inputs`, and are set as strings, so that nothing
 * that somebody wrote is ever read as markup.
 */
export const layout = `
#let data = json(bytes(sys.inputs.data))
#let way(name) = if name == "rtl" { rtl } else { ltr }
#let faces = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans SC", "Noto Sans Symbols 2", "Noto Emoji")
#let quiet = rgb("#55524c")
#let rule = rgb("#c9c4ba")
#let colour = (inclusion: rgb("#1d5c33"), amendment: rgb("#7a4a00"), rejection: rgb("#8c2323"), "none": rgb("#4a4a4a"))

#set document(title: data.title + ": " + data.process, date: none)
#set text(font: faces, size: 10pt, lang: data.language, dir: way(data.dir), fallback: true)
#set par(leading: 0.62em, spacing: 0.8em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 26mm, bottom: 24mm),
  header: text(size: 8pt, fill: quiet, data.running),
  footer: context align(center, text(size: 8pt, fill: quiet,
    data.page.replace("<p>", str(counter(page).get().first())).replace("<n>", str(counter(page).final().first())))),
)
#show heading.where(level: 1): set text(size: 19pt, weight: "bold")
#show heading.where(level: 2): it => block(above: 1.8em, below: 0.9em, sticky: true, text(size: 14pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 1.6em, below: 0.4em, sticky: true, text(size: 10.5pt, weight: "bold", it.body))

// A text in its own direction, one paragraph a line.
#let words(one) = {
  set text(lang: one.lang, dir: way(one.dir))
  set align(start)
  for line in one.lines { par(line) }
}

#let listed(one) = {
  heading(level: 2, one.title)
  table(
    columns: one.widths.map(width => if width == 0 { auto } else { width * 1fr }),
    stroke: (x, y) => (bottom: 0.5pt + rule),
    inset: (x: 4pt, y: 5pt),
    align: (x, y) => if x >= one.numbers { end } else { start },
    table.header(..one.head.map(cell => text(weight: "bold", size: 9pt, cell))),
    ..one.rows.map(row => row.enumerate().map(((x, cell)) => {
      set text(size: 9pt)
      if x >= one.numbers { cell.lines.join() } else { words(cell) }
    })).flatten(),
  )
}

#heading(level: 1, data.title)
#text(size: 12pt, data.process)
#for fact in data.facts { par(fact) }
#listed(data.summary)
#for one in data.categories { listed(one) }

#for section in data.sections {
  heading(level: 2, section.title)
  for entry in section.entries {
    heading(level: 3, entry.reference)
    text(size: 8.5pt, fill: quiet, entry.facts)
    block(inset: (left: 8pt), stroke: (left: 1.5pt + rule), width: 100%, words(entry.words))
    block(sticky: true, text(weight: "bold", fill: colour.at(entry.code), entry.outcome))
    for one in entry.details {
      block(above: 0.9em, below: 0.55em, sticky: true, text(size: 8.5pt, weight: "bold", fill: quiet, one.label))
      words(one.text)
    }
    for one in entry.short {
      par(text(size: 8.5pt)[#text(weight: "bold", fill: quiet, one.label + ":") #one.text])
    }
  }
}
`;
