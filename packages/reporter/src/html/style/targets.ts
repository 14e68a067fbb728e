/**
 * What is clicked or touched is at least 24 px wide and high (WCAG 2.2, 2.5.8), but for links inside a sentence,
 * which have the height of its line.
 */
export const targets = `
.papers .meta a,.cp,.nm,.pt a,.genre,.ev.own,.dv button,button.rv{display:inline-block;min-width:1.5rem;min-height:1.5rem;line-height:1.5rem}
.pt a{text-align:center}
.pl,.no{padding:.32rem .35rem;margin:0 -.1rem}
h3 .no{padding-inline:.6rem}
.st,.rd,.rk{min-width:1.5rem;min-height:1.5rem}
.controls select{min-height:1.5rem}
.controls fieldset label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.5rem}
:is(.key,.fold,.aside)>summary{padding:.2rem 0}
`;
