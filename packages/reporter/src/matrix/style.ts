/** Style of the classroom sheet: made for paper, A4 across, and readable on a screen. */
export const style: string = `
@page{size:A4 landscape;margin:12mm}
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.5rem 1rem 3rem;font:100%/1.4 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1a1a18;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.44rem;line-height:1.2;margin:.2rem 0 .8rem}
h2{font-size:1rem;margin:1.4rem 0 .3rem}
p,ol,ul{margin:0;padding:0}
.o{font-family:Charter,"Iowan Old Style",Georgia,"Noto Serif","Times New Roman",serif}
.mu{color:#55534c}
.small{font-size:.8333rem}
.sheet+.sheet{margin-top:4rem;border-top:2px solid #1a1a18;padding-top:1.5rem}
.who{display:flex;gap:3rem;margin-bottom:.8rem}
.who span{flex:1;border-bottom:1px solid #77756c}
.scroll{overflow-x:auto}
table{border-collapse:collapse;table-layout:fixed;width:100%;min-width:44rem;margin-top:.5rem}
th,td{border:1px solid #77756c;padding:.35rem .5rem;text-align:left;vertical-align:top;font-weight:400;font-size:.8333rem}
thead th{font-weight:600}
th:first-child{width:30%}
tbody th .n{font-weight:600;margin-right:.3rem}
.blank td{height:2.9rem}
.blank .tall td{height:6rem}
mark{background:none;color:inherit;font-weight:600;border-bottom:2px solid}
mark.differs{border-bottom-style:dotted}
mark.updated{border-bottom:1px dashed}
ul{list-style:none}
td li+li{margin-top:.25rem}
.lines{list-style:none;counter-reset:q}
.lines li{counter-increment:q;padding-bottom:3.6rem;border-bottom:1px solid #77756c;margin-top:.6rem}
.lines li::before{content:counter(q) ". "}
@media print{
html{font-size:9.5pt}
body{padding:0 1px;max-width:none}
.blank td{height:2.6rem}
.blank .tall td{height:5rem}
th,td{padding:.2rem .5rem}
.sheet+.sheet{margin:0;border:0;padding:0;break-before:page}
.scroll{overflow:visible}
table{min-width:0}
thead{display:table-header-group}
tr,.ask{break-inside:avoid}
h2{break-after:avoid}}
`.replace(/\n\s*/g, "\n");
