/** Ribbons between neighbouring columns, drawn from the partner links, once a frame, only while in view. */
export const ribbonScript = `
const svg = panesBox && document.createElementNS("http://www.w3.org/2000/svg", "svg");
if (svg) {
  svg.setAttribute("class", "ribbons");
  svg.setAttribute("aria-hidden", "true");
  panesBox.append(svg);
}
let frame = 0;
let visible = false;
const draw = () => { if (svg && visible && wide.matches && !frame) frame = requestAnimationFrame(() => { frame = 0; paint(); }); };

const rank = { "": 0, updated: 1, differs: 2, conflict: 3 };
const shape = (x0, a0, b0, x1, a1, b1) => {
  const m = (x0 + x1) / 2;
  return "M" + x0 + " " + a0 + "C" + m + " " + a0 + " " + m + " " + a1 + " " + x1 + " " + a1 +
    "V" + b1 + "C" + m + " " + b1 + " " + m + " " + b0 + " " + x0 + " " + b0 + "Z";
};

/* All ribbons between two columns, measured against the box of panes; ends outside a pane are cut off. */
const measure = (left, right, origin) => {
  const bounds = [left, right].map((pane) => textOf(pane).getBoundingClientRect());
  return sentencesOf(left).flatMap((sentence) => {
    const from = sentence.getBoundingClientRect();
    if (from.bottom < bounds[0].top - 400 || from.top > bounds[0].bottom + 400) return [];
    return partnersOf(sentence).filter((partner) => partner.pane === right).map(({ at, kind, severity }) => {
      const other = byId(at);
      return { sentence, other, kind, severity, weight: kind === "same" ? 2 : 1, from, to: other.getBoundingClientRect(), bounds, origin };
    });
  });
};

/* A sentence's edge is divided among its ribbons in the order of their far ends, so that none cross there. */
const divide = (ribbons, end, near, far) => {
  const groups = Map.groupBy ? Map.groupBy(ribbons, (one) => one[end]) : new Map(ribbons.map((one) => [one[end], ribbons.filter((other) => other[end] === one[end])]));
  for (const group of groups.values()) {
    group.sort((a, b) => a[far].top - b[far].top);
    const total = group.reduce((sum, one) => sum + one.weight, 0);
    let at = group[0][near].top;
    for (const one of group) {
      const height = (group[0][near].height * one.weight) / total;
      one[near + "Edge"] = [at, at + height];
      at += height;
    }
  }
};

const inside = (edge, bounds) => edge[1] > bounds.top && edge[0] < bounds.bottom;
const clamp = (edge, bounds, origin) => edge.map((y) => Math.min(bounds.bottom, Math.max(bounds.top, y)) - origin.top);

const path = (d, classes) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", "path");
  node.setAttribute("d", d);
  node.setAttribute("class", classes);
  return node;
};

const ribbon = (one) => {
  const { fromEdge, toEdge, bounds, origin } = one;
  const seen = [inside(fromEdge, bounds[0]), inside(toEdge, bounds[1])];
  const on = current && (one.sentence === current || one.other === current) ? " on" : "";
  const x0 = bounds[0].right - origin.left;
  const x1 = one.to.left - origin.left;
  if (seen[0] && seen[1]) {
    const a = clamp(fromEdge, bounds[0], origin);
    const b = clamp(toEdge, bounds[1], origin);
    return [path(shape(x0, a[0], a[1], x1, b[0], b[1]), one.kind + " " + one.severity + on)];
  }
  if (seen[0] === seen[1]) return [];
  const edge = seen[0] ? clamp(fromEdge, bounds[0], origin) : clamp(toEdge, bounds[1], origin);
  const away = seen[0] ? toEdge[0] < bounds[1].top : fromEdge[0] < bounds[0].top;
  const y = (edge[0] + edge[1]) / 2;
  const x = seen[0] ? x0 : x1;
  const dx = seen[0] ? 14 : -14;
  return [path("M" + x + " " + y + "q" + dx + " 0 " + dx + " " + (away ? -9 : 9), "hook" + on)];
};

const paint = () => {
  const origin = panesBox.getBoundingClientRect();
  const columns = shown();
  const ribbons = columns.slice(1).flatMap((right, n) => {
    const found = measure(columns[n], right, origin);
    divide(found, "sentence", "from", "to");
    divide(found, "other", "to", "from");
    return found;
  });
  ribbons.sort((a, b) => rank[a.severity] - rank[b.severity]);
  svg.classList.toggle("some", Boolean(current && ribbons.some((one) => one.sentence === current || one.other === current)));
  svg.replaceChildren(...ribbons.flatMap(ribbon));
};

if (svg) {
  new IntersectionObserver((entries) => { visible = entries.at(-1).isIntersecting; draw(); }).observe(panesBox);
  new ResizeObserver(() => draw()).observe(panesBox);
}
arrange();
if (location.hash) reveal();
`;
