// What the pointer is on: points by sigma, lines by their distance; and the account that is looked for by its name.
import { edgeColour } from './network.js';
import { label } from './filters.js';

const NEAR_PX = 6;
const MOST_MARKED = 20;

export function pointing(network, graph, renderer, colours, places, stage, tell) {
  let over = null;
  let along = -1;
  const go = (address) => { location.href = address; };
  renderer.on('clickNode', ({ node }) => go(places.account + network.nodeIds[node]));
  renderer.on('enterNode', ({ node }) => {
    over = node;
    ties(network, graph, renderer, node, () => colours.strong);
    stage.style.cursor = 'pointer';
    tell(node);
  });
  renderer.on('leaveNode', ({ node }) => {
    over = null;
    ties(network, graph, renderer, node, (e) => edgeColour(network, colours, e));
    stage.style.cursor = '';
    tell(null);
  });
  renderer.on('clickStage', ({ event }) => {
    const edge = nearest(network, renderer, event);
    if (edge >= 0) go(places.edge + network.edgeIds[edge]);
  });
  let asked = 0;
  renderer.on('moveBody', ({ event }) => {
    if (over !== null || asked) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      if (over !== null || renderer.getCamera().isAnimated()) return;
      const edge = nearest(network, renderer, event);
      if (edge === along) return;
      along = edge;
      stage.style.cursor = edge >= 0 ? 'pointer' : '';
    });
  });
}

function ties(network, graph, renderer, node, colour) {
  const edges = graph.edges(node);
  for (const e of edges) graph.getEdgeAttributes(e).color = colour(e);
  renderer.refresh({ partialGraph: { edges }, skipIndexation: true, schedule: true });
}

// The line that passes nearest to a place on the screen, or -1: one walk over the arrays, without an object.
export function nearest(network, renderer, event) {
  const { a, b, x, y, edgeShown } = network;
  const at = renderer.viewportToGraph(event);
  const beside = renderer.viewportToGraph({ x: event.x + NEAR_PX, y: event.y });
  let best = (beside.x - at.x) ** 2 + (beside.y - at.y) ** 2;
  let found = -1;
  for (let e = 0; e < a.length; e += 1) {
    if (!edgeShown[e]) continue;
    const fromX = x[a[e]];
    const fromY = y[a[e]];
    const dx = x[b[e]] - fromX;
    const dy = y[b[e]] - fromY;
    const length = dx * dx + dy * dy;
    const share = length > 0 ? Math.min(1, Math.max(0, ((at.x - fromX) * dx + (at.y - fromY) * dy) / length)) : 0;
    const distance = (fromX + share * dx - at.x) ** 2 + (fromY + share * dy - at.y) ** 2;
    if (distance < best) {
      best = distance;
      found = e;
    }
  }
  return found;
}

// Marks the accounts whose names hold what is typed; Enter goes from one to the next.
export function finding(form, network, graph, renderer, text, tell, count) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'search', autocomplete: 'off', spellcheck: false });
  label(form, text, input);
  const names = network.labels.map((name) => name.toLowerCase());
  let marked = [];
  let next = 0;
  const mark = (on) => {
    const nodes = marked.slice(0, MOST_MARKED);
    for (const node of nodes) graph.getNodeAttributes(node).highlighted = on;
    if (nodes.length > 0) renderer.refresh({ partialGraph: { nodes }, skipIndexation: true });
  };
  input.addEventListener('input', () => {
    mark(false);
    const word = input.value.trim().toLowerCase();
    marked = [];
    next = 0;
    for (let n = 0; word && n < names.length; n += 1) if (network.nodeShown[n] && names[n].includes(word)) marked.push(String(n));
    mark(true);
    tell(marked.length === 1 ? marked[0] : null);
    if (word && marked.length !== 1) count(marked.length);
  });
  form.addEventListener('submit', () => {
    if (marked.length === 0) return;
    const node = marked[next++ % marked.length];
    const { x, y } = renderer.getNodeDisplayData(node);
    renderer.getCamera().animate({ x, y, ratio: Math.min(renderer.getCamera().getState().ratio, 0.12) }, { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 400 });
    tell(node);
  });
}
