const run = (words: string, style = ""): string =>
  `<span data-contrast="auto" xml:lang="EN-GB" lang="EN-GB" class="TextRun SCXW119048576 BCX8" style="margin: 0px; padding: 0px; user-select: text; font-size: 12pt; ${style}"><span class="NormalTextRun SCXW119048576 BCX8" style="margin: 0px; padding: 0px;">${words}</span></span>`;
const end = `<span class="EOP SCXW119048576 BCX8" data-ccp-props="{&quot;201341983&quot;:0}" style="margin: 0px; padding: 0px;">&nbsp;</span>`;
const paragraph = (words: string, more = ""): string =>
  `<div class="OutlineElement Ltr SCXW119048576 BCX8" style="margin: 0px; direction: ltr;"><p class="Paragraph SCXW119048576 BCX8" paraid="1047" paraeid="{6d}{71}" ${more} style="margin: 0px; text-align: left;">${words}${end}</p></div>`;
const item = (list: "ul" | "ol", level: number, words: string): string =>
  `<div class="ListContainerWrapper SCXW119048576 BCX8" style="margin: 0px; position: relative;"><${list} class="${list === "ul" ? "BulletListStyle1" : "NumberListStyle1"} SCXW119048576 BCX8" role="list" style="margin: 0px;"><li data-leveltext="%1." data-font="Symbol" data-listid="2" data-aria-level="${level}" aria-setsize="-1" role="listitem" class="OutlineElement Ltr SCXW119048576 BCX8" style="margin: 0px 0px 0px ${level * 24}px; display: block;"><p class="Paragraph SCXW119048576 BCX8">${words}${end}</p></li></${list}></div>`;
const cell = (words: string, role = "", span = ""): string =>
  `<td data-celllook="69905" ${role} ${span} class="SCXW119048576 BCX8" style="border: 1px solid; width: 301px;"><div class="TableHoverColumnHandle SCXW119048576 BCX8"></div><div class="TableInsertRowGapBlank SCXW119048576 BCX8"></div><div class="TableCellContent SCXW119048576 BCX8">${paragraph(run(words))}</div></td>`;
const row = (cells: string): string => `<tr role="row" aria-rowindex="1" class="TableRow">${cells}</tr>`;

/** What Word on the web puts on the clipboard: a list of its own for each item, paragraphs that are headings by role. */
export const fromWordOnline = `<meta charset='utf-8'>${paragraph(run("The problem"), 'role="heading" aria-level="1"')}${paragraph(
  `${run("Patients learn the ")}${run("price", "font-weight: bold;")}${run(" only after it, see ")}<a class="Hyperlink SCXW119048576 BCX8" href="https://health.example/bills" target="_blank" rel="noreferrer noopener">${run("the bills", "text-decoration: underline;")}</a>${run(".")}`,
)}${item("ul", 1, run("Bills come late"))}${item("ul", 2, run("by post"))}${item("ul", 1, run("Nobody compares"))}${paragraph(run("Steps"), 'role="heading" aria-level="2"')}${item("ol", 1, run("A register"))}${item("ol", 1, run("An audit"))}<div class="OutlineElement Ltr SCXW119048576 BCX8"><div class="TableContainer SCXW119048576 BCX8"><table border="1" data-tablestyle="MsoTableGrid" data-tablelook="1184" aria-rowcount="2" class="Table Ltr TableGrid TableWordWrap SCXW119048576 BCX8"><tbody>${row(cell("Year", 'role="columnheader"') + cell("Complaints", 'role="columnheader"'))}${row(cell("2025", 'role="rowheader"') + cell("26\u00a0%"))}</tbody></table></div></div>${paragraph(
  `<span class="WACImageContainer NoPadding SCXW119048576 BCX8" role="presentation"><span class="WACImageBorder"></span><img src="https://euc-word-edit.officeapps.live.com/we/ResReader.ashx?x=1" alt="A chart" /></span>${run("Last words.")}`,
)}`;
