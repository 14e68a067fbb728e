/** Divergences and what stands only in one outlet. */
export const findings = `
.cols{display:grid;gap:1rem 2.5rem}
.dv{padding:1rem 0 1.5rem;border-bottom:1px solid var(--rule)}
.main>.dv:first-child{padding-top:0}
.dv header{display:flex;flex-wrap:wrap;gap:.1rem 1rem;align-items:baseline}
.dv h3{font-size:1.2rem;font-weight:400}
.dv .tools{margin-left:auto;display:flex;gap:1rem;align-items:baseline;color:var(--muted)}
.dv button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline;text-decoration-color:var(--mid);text-underline-offset:.2em}
.note{max-width:44rem;margin:.15rem 0 .75rem}
blockquote{margin:.15rem 0 .35rem;font-size:1rem;line-height:1.45}
blockquote b{font-weight:700}
.silent .outlet,.silent b{color:var(--muted);font-weight:400}
ul.silent{margin-top:.75rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.15rem 1.5rem}
ul.silent b::after{content:":"}
.only>div+div{margin-top:2rem}
.only .outlet{border-bottom:1px solid var(--ink)}
.large :is(.block,.dv,.part,.only>div,.lists dd){content-visibility:auto;contain-intrinsic-block-size:auto 30rem}
.large .dv{contain-intrinsic-block-size:auto 16rem}
.large .lists dd{contain-intrinsic-block-size:auto 6rem}
.uniques{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:0 2rem}
.uniques>li{padding:.6rem 0;max-width:44rem}
.uniques>li:only-child{grid-column:1/-1}
.uniques .fold{margin-top:.25rem}
.near li{margin-top:.4rem;font-size:var(--small)}
.near .o{color:var(--muted);font-size:.9rem}
h3.outlet{padding-bottom:.4rem}
.dv .meta+.outlet{margin-top:.75rem}
@media (min-width:44rem){
.c2,.c4{grid-template-columns:repeat(2,minmax(0,1fr))}
.c3,.c5,.c6{grid-template-columns:repeat(3,minmax(0,1fr))}}
@media (min-width:72rem){
.c4{grid-template-columns:repeat(4,minmax(0,1fr));column-gap:1.5rem}}
`;
