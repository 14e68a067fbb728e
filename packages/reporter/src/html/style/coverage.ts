/** The matrix and the line of its filters. */
export const coverage = `
.controls{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;margin-bottom:1rem}
.controls fieldset{border:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:baseline}
.controls select{font:inherit;color:inherit;background:var(--paper);border:0;border-bottom:1px solid var(--mid);padding:.15rem;max-width:12rem}
.controls input{accent-color:var(--ink)}
html.on .controls label.js{display:inline}
.matrix{width:100%;border-collapse:collapse;table-layout:fixed}
.matrix th,.matrix td{text-align:left;vertical-align:top;font-weight:400;padding:.5rem .75rem .5rem 0}
.matrix thead th{font-size:var(--small);font-weight:600;border-bottom:1px solid var(--ink);vertical-align:bottom}
.matrix thead th:first-child{width:36%}
.matrix.c4 thead th:first-child{width:30%}
.matrix.c5 thead th:first-child{width:26%}
.matrix .gr th{font-size:var(--small);font-weight:600;padding-top:1rem;border-bottom:1px solid var(--rule)}
.matrix tbody+tbody .gr th{border-top:1px solid var(--ink);padding-top:1rem}
.matrix .row>*{border-bottom:1px solid var(--rule)}
.matrix .row:last-child>*{border-bottom:0}
.matrix a{text-decoration:none}
.matrix a.self:hover,.matrix a.st:hover{text-decoration:underline}
.matrix td{font-size:var(--small)}
.st{display:inline-flex;flex-wrap:wrap;gap:0 .5rem;align-items:baseline}
.strip{--square:8px;flex:none;align-self:center;width:104px;height:10px;fill:var(--ink);background:
linear-gradient(var(--paper) 0 0) 1px 50%/calc(var(--square) - 2px) calc(var(--square) - 2px),linear-gradient(var(--mid) 0 0) 0 50%/var(--square) var(--square),linear-gradient(var(--mid) 0 0) 100% 50%/87.5% 1px;background-repeat:no-repeat}
.c4 .strip{width:83px;height:8px;--square:6px}.c5 .strip{width:73px;height:8px;--square:6px}
.rd{display:block;margin-top:.3rem;font-size:1rem;line-height:1.35}
.rd .sg{font-size:var(--small)}
.nm{color:var(--muted)}
a.nm{text-decoration:underline;text-decoration-color:var(--mid)}
.compact thead th:first-child{width:17rem}
.compact thead th:not(:first-child){vertical-align:bottom;padding-right:0}
.compact thead th:not(:first-child) span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:9rem;display:inline-block}
.compact td{padding:.5rem 0 .5rem .25rem;border-left:1px solid var(--rule);white-space:nowrap}
.compact td mark{font-weight:700}
.compact :is(.st,.nm){display:block;line-height:1.5rem}
.rk{display:block;font-size:var(--small);margin-top:.25rem}
.rk mark{font-size:1rem}
.peek{position:absolute;z-index:8;max-width:30rem;background:var(--paper);border-top:2px solid var(--ink);border-bottom:1px solid var(--ink);padding:.5rem .75rem;font-size:1rem;pointer-events:none}
.peek p+p{margin-top:.5rem}
html.flat .matrix .gr{display:none}
.block+.block{margin-top:1.5rem}
`;
