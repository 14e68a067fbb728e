/** The review panel at the foot of the window, its buttons at findings, and the marks of what was decided. */
export const review = `
html.on:not(.reviewing) .rv{display:none}
html.reviewing{scroll-padding-bottom:20rem}
html.reviewing body{padding-bottom:24rem}
.contents button,.rv button,button.rv{font:inherit;font-size:var(--small);color:inherit;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline;text-decoration-color:var(--mid);text-underline-offset:.2em}
.contents button{padding:.6rem 0;white-space:nowrap}
button.rv{font-family:var(--sans);color:var(--muted)}
html.on .row button.rv{display:block}
html.on:not(.reviewing) .row button.rv{display:none}
#review{position:fixed;inset:auto 0 0;z-index:9;max-height:60vh;overflow-y:auto;background:var(--paper);border-top:2px solid var(--ink);padding:.75rem clamp(1rem,3.5vw,3rem)}
#review:focus{outline:0}
#review h2{font-size:1rem}
#review input,#review select{font:inherit;color:inherit;background:var(--paper);border:0;border-bottom:1px solid var(--muted);padding:.15rem}
#review kbd{font:inherit;font-weight:600;border:1px solid var(--mid);border-radius:.2rem;padding:0 .25rem}
#review .rules{max-width:56rem;font-size:var(--small)}
.rv-head,.rv-do{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;align-items:baseline;font-size:var(--small)}
.rv-head .tools{margin-left:auto;display:flex;gap:1rem}
.rv-note{flex:1 1 14rem;display:flex;gap:.35rem;align-items:baseline}
.rv-note input{flex:1;min-width:0}
.rv-load{cursor:pointer;text-decoration:underline;text-decoration-color:var(--mid);text-underline-offset:.2em}
.rv-load:focus-within{outline:2px solid var(--differs);outline-offset:2px}
[data-part=orphans]:not(:empty){margin-top:.5rem}
.rv-now{margin:.5rem 0;display:flex;flex-wrap:wrap;gap:0 1.25rem;align-items:baseline}
.rv-text{margin:.6rem 0 .3rem;max-width:70rem}
.rv-text p+p{margin-top:.2rem}
.rv-text b{font-size:var(--small)}
.rv-at{outline:2px solid var(--differs);outline-offset:2px}
.rf[data-rv]::after{content:"\\202f" attr(data-rv);font-weight:600;text-decoration:none;display:inline-block}
.rf[data-decided]:not([data-rv])::after{content:"\\202f" attr(data-decided)}
.decided{color:var(--ink)}
.dv .decided{margin-bottom:.5rem}
#decisions caption{text-align:left;font-size:var(--small);font-weight:600;padding-bottom:.35rem}
@media (max-width:43.99rem){.rv-head .tools{margin-left:0}}
@media print{.rv-at{outline:0}}
`;
