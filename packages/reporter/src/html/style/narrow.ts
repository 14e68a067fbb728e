/** Phones: rows become label over cells, tables become label over outlet and value; no sideways scrolling. */
export const narrow = `
@media (max-width:55.99rem){
.slopes{display:none}
.narrow::details-content{content-visibility:visible;block-size:auto}
.narrow>summary{display:none}}
@media (max-width:43.99rem){
.papers .heat,.papers .heat+.meta{display:none}
.papers .head{font-size:1rem}
h1{margin-bottom:1rem}
.wide.matrix,.wide.matrix tbody{display:block}
.wide.matrix thead{display:none}
.wide.matrix tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--rule)}
.wide.matrix .gr{border:0;padding:.5rem 0 0}
.wide.matrix .gr th,.wide.matrix tbody+tbody .gr th{display:block;border-top:0;padding-bottom:.25rem}
.wide.matrix .row>*{border:0;padding:0;display:block}
.wide.matrix .row td{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:0 .5rem;margin-top:.35rem}
.wide.matrix .row td>*{grid-column:2;justify-self:start}
.wide.matrix td::before{grid-column:1;grid-row:1/span 3;color:var(--muted)}
.wide.matrix th .o{font-size:1rem}
.compact thead{display:none}
.compact,.compact tbody{display:block}
.compact .gr{display:block;border-bottom:1px solid var(--rule)}
.compact .gr th,.compact .row th{display:block;border:0}
.compact .row{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--rule);padding-bottom:.5rem}
.compact .row th{flex:0 0 100%;padding:.5rem 0 .25rem}
.compact .row td{border:1px solid var(--rule);margin:0 -1px -1px 0;padding:.15rem .3rem;min-width:2.6rem}
.compact .row td::before{display:block;font-size:.65rem;color:var(--muted);max-width:5.5rem;overflow:hidden;text-overflow:ellipsis}
.tab,.tab tbody{display:block}
.tab thead{display:none}
.tab tr{display:block;border-bottom:1px solid var(--rule);padding:.5rem 0}
.tab th,.tab td{display:block;border:0;padding:.1rem 0}
.tab tbody th{font-weight:600}
.tab td{position:relative;padding-left:7.5rem;min-height:2.2rem}
.tab td::before{position:absolute;left:0;top:.25rem;width:7rem;max-height:100%;overflow:hidden;font-size:.75rem;line-height:1.3;color:var(--muted)}
.tab td[data-l]::before{content:attr(data-l)}
.tab td:has(>.nil){display:none}
.controls{display:grid;gap:.25rem}
.controls label{display:flex;align-items:center;gap:.5rem;min-height:1.75rem}
.controls>label,html.on .controls>label.js{display:grid;grid-template-columns:4.5rem minmax(0,14rem)}
.controls select{max-width:none;min-height:1.75rem}
.controls fieldset{justify-content:space-between;max-width:20rem}
.silent{order:9}
.dv .tools{margin-left:0}
.manifest{grid-template-columns:1fr}
.uniques>li{border-bottom:1px solid var(--rule)}
.s,.aside{margin-left:1.6rem}
}
`;
