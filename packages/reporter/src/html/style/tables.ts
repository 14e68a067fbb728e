/** Framing and how this was made. */
export const tables = `
.part+.part{margin-top:2.5rem}
.part>h3{padding-bottom:.5rem}
.part .lead{max-width:44rem;padding-bottom:.5rem}
.tab{width:100%;border-collapse:collapse;table-layout:fixed}
.tab th,.tab td{text-align:left;vertical-align:top;font-weight:400;padding:.45rem 1rem .45rem 0;border-bottom:1px solid var(--rule)}
.tab thead th{font-size:var(--small);font-weight:600;border-bottom-color:var(--ink)}
.tab thead th:first-child{width:22%}
.tab tbody th{font-size:var(--small)}
.tab.small{max-width:48rem}
.tab .big{font-size:1.2rem;line-height:1.3}
.plain li+li{margin-top:.15rem}
.bar{vertical-align:baseline;margin-right:.35rem}
.lists dt{font-size:var(--small);font-weight:600;margin-top:1rem}
.lists li{margin-top:.2rem}
.lists ul{columns:20rem;column-gap:2.5rem}
.lists li b{font-size:var(--small);font-weight:600}
.slopes{display:block;width:100%;max-width:62rem;height:auto;margin-top:.5rem}
.slopes text{font-size:13px;fill:var(--ink);font-family:var(--sans)}
.slopes a{text-decoration:none}
.slopes a:hover text{text-decoration:underline}
.slopes .hd{font-weight:600}
.slopes .o{font-family:var(--serif)}
.slopes .tick{font-size:11.5px;fill:var(--muted)}
.slopes .lb{fill:var(--muted)}
.slopes .lb.heavy{fill:var(--ink)}
.slopes circle.ring{fill:var(--paper)}
.slopes .line{stroke:var(--rule)}
.sl{stroke:var(--mid);stroke-width:1;fill:none}
.sl.heavy{stroke:var(--ink);stroke-width:2}
.sl.broken{stroke-dasharray:3 4}
.rules{max-width:44rem}
.rules li{padding-left:1.2rem;position:relative;margin-top:.35rem}
.rules li::before{content:"–";position:absolute;left:0;color:var(--muted)}
.aside-list thead th:first-child{width:16%}
.aside-list thead th:nth-child(2){width:24%}
.aside-list td{font-size:var(--small)}
.aside-list .o{color:var(--muted);font-size:.95rem}
.manifest{font-size:var(--small);display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1.5rem}
.manifest dt{color:var(--muted)}
`;
