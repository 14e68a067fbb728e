/** Palette, type scale (minor third), marks, masthead, contents, sections. */
export const base = `
:root{color-scheme:light dark;
--paper:#fcfbf8;--ink:#1a1a18;--muted:#5b5952;--conflict:#a33a08;--differs:#0b5a99;
--conflict-tint:#fbe2d3;--differs-tint:#dceaf6;--rule:#d5d2c9;--mid:#a9a69b;--wash:#f2f0ea;
--sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
--serif:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Noto Serif","Times New Roman",serif;
--small:.8333rem;--big:1.2rem}
@media (prefers-color-scheme:dark){:root{
--paper:#151614;--ink:#e8e5dd;--muted:#a8a499;--conflict:#ff9e70;--differs:#85bdf2;
--conflict-tint:#4a2410;--differs-tint:#14344f;--rule:#3b3c38;--mid:#6f6e66;--wash:#1f201d}}
*{box-sizing:border-box}
html{font:100%/1.45 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:3.5rem}
body{margin:0 auto;max-width:94rem;padding:1.5rem clamp(1rem,3.5vw,3rem) 4rem;overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd,blockquote,figure,fieldset{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-size:clamp(1.728rem,1.3rem + 1.6vw,2.0736rem);line-height:1.2;letter-spacing:-.01em;margin:.25rem 0 1.5rem;text-wrap:balance}
h2{font-size:1.44rem;line-height:1.2}
h3{font-size:1rem;line-height:1.35}
a{color:inherit;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;text-decoration-color:var(--mid)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--differs);outline-offset:2px}
:target{background:var(--wash)}
.o{font-family:var(--serif);font-size-adjust:.48}
span.o{unicode-bidi:plaintext}
.mu,.meta,.lead,.src,.by{color:var(--muted)}
.meta,.lead,.src,.by,.key,.controls,.contents,.tools,.none{font-size:var(--small)}
.src{display:block;font-weight:400;margin-top:.15rem}
.mu{font-weight:400}
.outlet{font-size:var(--small);font-weight:600}
.band{white-space:nowrap}
.genre{font-weight:400;color:var(--muted);white-space:nowrap}
.genre::before{content:"("}.genre::after{content:")"}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:9}
.js{display:none}
html.on .js{display:revert}
.sg{font-family:var(--sans);font-weight:600;color:var(--muted)}
.sg.conflict,b.conflict{color:var(--conflict)}
.sg.differs,b.differs{color:var(--differs)}
mark{background:none;color:inherit;padding:0 .08em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.conflict{background:var(--conflict-tint);border-bottom:2px solid var(--conflict)}
mark.differs{background:var(--differs-tint);border-bottom:2px dotted var(--differs)}
mark.updated,mark.style{border-bottom:1px dotted var(--muted)}
a.mk{text-decoration:none}
.pl{font-family:var(--sans);font-size:var(--small);font-weight:400;color:var(--muted);white-space:nowrap}
.no{font-family:var(--sans);font-size:.75rem;font-weight:400;color:var(--muted);text-decoration:none;white-space:nowrap}
.no:hover{text-decoration:underline}
.cp{font:400 .75rem var(--sans);color:var(--muted);background:none;border:0;padding:0;cursor:pointer;text-decoration:underline;text-decoration-color:var(--mid);text-underline-offset:.2em}
@media (hover:hover) and (min-width:44rem){html.on :is(.row,.part h3) .cp{position:absolute;opacity:0;padding:0 .3rem;background:var(--paper)}html.on :is(.row,.part h3):is(:hover,:focus-within) .cp{opacity:1}}
.ink{fill:var(--ink)}.ring{fill:none;stroke:var(--muted)}.line{fill:none;stroke:var(--mid)}.mid{fill:var(--muted)}
path.conflict{fill:var(--conflict)}path.differs{fill:var(--differs)}
.papers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13.5rem,100%),1fr));gap:0 2rem}
@media (min-width:64rem){.papers:has(>li:nth-child(5):last-child){grid-template-columns:repeat(5,minmax(0,1fr));column-gap:1.5rem}}
.papers li{display:grid;grid-row:span 5;grid-template-rows:subgrid;align-content:start;padding-bottom:1rem}
.papers li:target{background:none}
@media (min-width:44rem){.roomy>summary{display:none}.roomy::details-content{content-visibility:visible;block-size:auto}.roomy{margin:0}}
.papers .head{font-size:1.2rem;line-height:1.3}
.heat{display:block;width:100%;height:18px;margin-top:.5rem}
.contents{border-top:2px solid var(--ink);border-bottom:1px solid var(--rule);margin-top:1.5rem;position:sticky;top:0;background:var(--paper);z-index:5;overflow-x:auto;scrollbar-width:none}
.contents ul{display:flex;gap:clamp(.75rem,1.6vw,1.5rem);white-space:nowrap}
.contents a{display:block;padding:.6rem 0;text-decoration:none}
.contents a:hover{text-decoration:underline}
.sec{margin-top:2.5rem;padding-top:1.5rem;border-top:2px solid var(--ink)}
#brief{border-top:0;margin-top:0}
.sec:target,.part:target{background:none}
.rail .lead{margin-top:.5rem;max-width:44rem}
.key{margin-top:1.5rem;max-width:44rem}
.key h3{font-size:var(--small)}
.key>summary{cursor:pointer}
@media (min-width:44rem){.key>summary{display:none}.key::details-content{content-visibility:visible;block-size:auto}}
.key dt{margin-top:.6rem}
.key dd{color:var(--muted)}
.main{margin-top:1.5rem;min-width:0}
.none{color:var(--muted)}
.brief>div{padding:.6rem 0;border-bottom:1px solid var(--rule);max-width:56rem}
.brief>div:first-child{padding-top:0}
.brief>div:last-child{border:0}
.brief dt{font-size:var(--small);font-weight:600;padding:.25rem 0 0 1.2rem;text-indent:-1.2rem}
.brief div.conflict dt{color:var(--conflict)}
.brief div.differs dt{color:var(--differs)}
.brief dt .sg{display:inline-block;width:1.2rem;margin-right:-.3rem;text-indent:0;color:inherit}
.brief dd{font-size:var(--big);line-height:1.45}
.fold{margin-top:1rem}
.fold>summary,.aside>summary{cursor:pointer;color:var(--muted);font-size:var(--small)}
footer{margin-top:4rem;border-top:1px solid var(--rule);padding-top:1rem;font-size:var(--small);color:var(--muted)}
@media (max-width:71.99rem){
.lead .js{display:none!important}
.key dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1rem;align-items:baseline}
.key dt{margin-top:0}}
@media (max-width:43.99rem){.key{margin-top:.75rem}.key h3{display:none}.key dl{margin-top:.5rem}.contents{position:static;overflow:visible}.contents ul{flex-wrap:wrap;gap:0 1.25rem;padding:.25rem 0;align-items:baseline}.contents :is(a,button){padding:.4rem 0}html{scroll-padding-top:.5rem}}
@media (min-width:44rem){.brief>div{display:grid;grid-template-columns:10.5rem 1fr;gap:1rem}}
@media (min-width:72rem){
.sec:not(.wide){display:grid;grid-template-columns:13.5rem minmax(0,1fr);gap:2.5rem}
.main{margin-top:0}
.wide .main{margin-top:1.5rem}
#coverage .rail,#divergences .rail{position:sticky;top:3.5rem;align-self:start}}
`;
