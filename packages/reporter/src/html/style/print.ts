/** Paper: white, folds open, columns unrolled, nothing that only works on a screen. */
export const print = `
@media print{
@page{size:A4;margin:14mm}
:root{--paper:#fff;--ink:#000;--muted:#444;--conflict:#a33a08;--differs:#0b5a99;--conflict-tint:#fbe2d3;--differs-tint:#dceaf6;--rule:#ccc;--mid:#999;--wash:#fff;color-scheme:light}
html{font-size:9pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{padding:0;max-width:none}
.contents,.controls,.tools,.skip,.ribbons,.peek,html.on .js,button{display:none!important}
details::details-content{content-visibility:visible;block-size:auto}
summary{list-style:none}
.sec:not(.wide){display:block}
.rail{position:static!important}
.key{display:none}
.main{margin-top:1rem}
html.on .text{height:auto;overflow:visible}
#side-by-side{break-before:page}
.dv,.row,.s,.uniques>li,.tab tr,.brief>div{break-inside:avoid}
h2,h3,.gr{break-after:avoid}
.near .o,.near br{display:none}
.near li{display:inline;margin:0}
.near li+li::before{content:" · "}
.tools:has(.no){display:block!important}
.tools>:not(.no),.part>h3>.no{display:none!important}
.cp{display:none!important}
.no{font-weight:600;color:var(--ink)}
.brief a[data-no]::after{content:"\\00a0[" attr(data-no) "]";font:400 .75rem var(--sans);color:var(--muted)}
.rail{break-after:avoid}
.uniques{display:block;columns:2;column-gap:2.5rem}
.large :is(.block,.dv,.part,.only>div,.lists dd){content-visibility:visible}
.papers a[href^=http]::after{content:" (" attr(href) ")"}
.panes{gap:1.5rem}
}
`;
