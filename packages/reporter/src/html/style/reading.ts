/** Whole articles side by side. With the script on, columns scroll by themselves and ribbons join them. */
export const reading = `
.panes{display:grid;gap:2.5rem;position:relative}
.pane{min-width:0}
.pane header{padding-bottom:.4rem;border-bottom:1px solid var(--ink)}
.pane header .outlet{font-size:1rem;padding:0;display:inline}
.pane header .meta{display:inline;margin-left:.5rem}
.text{position:relative;padding:.25rem 0 1rem}
.s{position:relative;margin:0;padding:.1rem .25rem .1rem .75rem;margin-left:2.1rem;border-left:0 solid var(--muted);line-height:1.45}
.s.op{margin-top:.75rem}
.s.l0{padding-left:calc(.75rem + 1px)}
.s.l1{border-left-width:2px}
.s.l2{border-left-width:4px;padding-left:calc(.75rem - 2px)}
.s.hl{font-size:1.2rem;line-height:1.3}
.gut{position:absolute;right:calc(100% + .6rem);top:.2rem;font-size:var(--small);color:var(--muted);white-space:nowrap}
.pt{font-family:var(--sans);font-size:.75rem;color:var(--muted);margin-left:.25rem}
.rf{white-space:nowrap;color:inherit}
.rf.conflict{color:var(--conflict)}
.rf.differs{color:var(--differs)}
.rf.possible{text-decoration-style:dotted}
.aside{margin:.75rem 0 .75rem 2.1rem;padding-left:.75rem;color:var(--muted)}
.aside p{margin:.3rem 0;font-size:.9rem}
.why{font-size:.75rem;font-family:var(--sans)}
.why::before{content:"— "}
.s:target,.s.at{background:var(--wash)}
.s.hit{background:var(--wash)}
.ribbons{position:absolute;inset:0;width:100%;height:100%;pointer-events:none}
.ribbons path{fill:var(--muted);fill-opacity:.05;stroke:none}
.ribbons .same{fill-opacity:.1;stroke:var(--mid);stroke-width:.5}
.ribbons .differs{fill:var(--differs);fill-opacity:.08;stroke:var(--differs);stroke-dasharray:1.5 3;stroke-width:1}
.ribbons .conflict{fill:var(--conflict);fill-opacity:.12;stroke:var(--conflict);stroke-width:2}
.ribbons.some path{opacity:.25}
.ribbons.some path.on{opacity:1;fill-opacity:.3}
.ribbons .hook{fill:none;stroke:var(--mid);stroke-width:1.5}
@media (min-width:72rem){
.panes{gap:4.5rem}
html.on .text{height:min(80vh,56rem);overflow-y:auto;scrollbar-width:thin;overscroll-behavior:contain}
html.on .panes:not(.set) .pane:nth-child(n+4),html.on .panes .pane[hidden]{display:none}
html.on .s{cursor:pointer}
html.on .choose.js{display:flex}}
@media (max-width:71.99rem){html.on .choose.js{display:none}.ribbons{display:none}}
`;
