/** What LibreOffice Writer puts on the clipboard. */
export const fromLibreOffice = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.8.2.1 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm } p { line-height: 115% } a:link { color: #000080 }</style></head>
<body lang="en-GB" link="#000080" vlink="#800000" dir="ltr">
<h1 class="western">The problem</h1>
<p style="line-height: 100%; margin-bottom: 0cm">Patients learn the <b>price</b> <ins cite="Ana" datetime="2026-10-01T09:00"><font color="#ff0000">only</font></ins> <del datetime="2026-10-01T09:00">always</del>after it, see <a href="https://health.example/bills"><u>the bills</u></a>.</p>
<p style="line-height: 100%"><br/>
</p>
<ul><li><p style="margin-bottom: 0cm">Bills come late</p><ul><li><p>by post</p></li></ul></li><li><p>Nobody compares</p></li></ul>
<h2 class="western">Steps</h2>
<ol><li><p>A register</p></li><li><p>An audit</p></li></ol>
<table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><col width="128*"/>
<tr valign="top"><th width="50%"><p>Year</p></th><th><p>Complaints</p></th></tr>
<tr valign="top"><td><p>2025</p></td><td><p>26&nbsp;%</p></td></tr></table>
<p><img src="https://pictures.example/x.png" name="Image1" width="300"/>Last words.</p>
</body></html>`;
