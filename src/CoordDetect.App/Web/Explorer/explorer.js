// The network of a case: WebGL through sigma, filters by signal, confidence and weight, points that lead to accounts and lines that lead to evidence.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';

const PALETTE = ['#17506b', '#b0510f', '#3d7a2a', '#86398f', '#8a6d00', '#7f3b4d', '#2b6f77', '#5f6670'];
const FRAME_MS = 12;
const SETTLING_MS = 9000;

const host = document.getElementById('explorer');
if (host) start(host).catch((problem) => { host.textContent = problem.message; });

async function start(host) {
  const answer = await fetch(host.dataset.source, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  const graph = build(await answer.json());
  const { stage, controls, counts } = furnish(host);
  const renderer = new Sigma(graph, stage, {
    allowInvalidContainer: true,
    enableEdgeEvents: graph.size <= 30000,
    hideEdgesOnMove: graph.size > 20000,
    labelDensity: 0.6,
    labelRenderedSizeThreshold: 4,
    labelColor: { color: getComputedStyle(host).color },
    defaultEdgeColor: '#9aa3ad',
  });
  const filter = wire(controls, graph, renderer, host, counts);
  filter();
  settle(graph, renderer);
}

function build(data) {
  const graph = new Graph({ type: 'undirected' });
  for (const node of data.nodes) {
    const angle = hash(node.finding ?? node.id) * 2 * Math.PI;
    graph.addNode(node.id, {
      label: node.label,
      site: node.site,
      finding: node.finding ?? null,
      confidence: node.confidence ?? 0,
      size: 3,
      color: node.finding ? PALETTE[node.finding % PALETTE.length] : '#9aa3ad',
      x: Math.cos(angle) * 100 + hash(node.id * 7 + 1) * 30,
      y: Math.sin(angle) * 100 + hash(node.id * 7 + 2) * 30,
    });
  }
  for (const edge of data.edges) {
    if (!graph.hasNode(edge.a) || !graph.hasNode(edge.b)) continue;
    graph.mergeEdgeWithKey(edge.id, edge.a, edge.b, { weight: edge.weight, signals: edge.signals.split(' '), size: Math.min(3, 0.4 + Math.log10(1 + edge.weight) / 2) });
  }
  graph.forEachNode((node) => graph.setNodeAttribute(node, 'size', 2.5 + 1.4 * Math.sqrt(graph.degree(node) / 4)));
  return graph;
}

// The same picture at each visit: positions come from the ids, not from chance.
function hash(value) {
  let x = Math.imul(value ^ 0x9e3779b9, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 4294967296;
}

function furnish(host) {
  const controls = document.createElement('form');
  controls.className = 'explorer-controls';
  controls.addEventListener('submit', (event) => event.preventDefault());
  const stage = document.createElement('div');
  stage.className = 'explorer-stage';
  stage.setAttribute('role', 'img');
  stage.setAttribute('aria-label', host.dataset.label);
  const counts = document.createElement('p');
  counts.className = 'explorer-counts';
  counts.setAttribute('role', 'status');
  host.replaceChildren(controls, stage, counts);
  return { stage, controls, counts };
}

function wire(controls, graph, renderer, host, counts) {
  const signals = new Set();
  let heaviest = 1;
  graph.forEachEdge((_, edge) => { edge.signals.forEach((s) => signals.add(s)); heaviest = Math.max(heaviest, edge.weight); });
  const names = JSON.parse(host.dataset.names);
  const signal = choice(controls, host.dataset.signal, [['', host.dataset.any], ...[...signals].sort().map((s) => [s, names[s] ?? s])]);
  const confidence = choice(controls, host.dataset.confidence, [['0', host.dataset.any], ...JSON.parse(host.dataset.levels)]);
  const weight = document.createElement('input');
  Object.assign(weight, { type: 'range', min: 0, max: 100, value: 0, step: 1 });
  label(controls, host.dataset.weight, weight);
  let shown = { signal: '', confidence: 0, least: 0 };
  const passes = (edge) => edge.weight >= shown.least && (!shown.signal || edge.signals.includes(shown.signal));
  renderer.setSetting('edgeReducer', (key, edge) => (passes(edge) && graph.extremities(key).every((n) => graph.getNodeAttribute(n, 'confidence') >= shown.confidence) ? edge : { ...edge, hidden: true }));
  renderer.setSetting('nodeReducer', (key, node) => (node.shown === false ? { ...node, hidden: true } : node));
  const filter = () => {
    // The weights of ties span powers of ten: so does the slider.
    shown = { signal: signal.value, confidence: Number(confidence.value), least: weight.value === '0' ? 0 : Math.pow(heaviest, weight.value / 100) };
    let nodes = 0;
    let edges = 0;
    graph.forEachNode((n, attributes) => { attributes.shown = false; });
    graph.forEachEdge((key, edge, a, b, from, to) => {
      if (!passes(edge) || from.confidence < shown.confidence || to.confidence < shown.confidence) return;
      edges += 1;
      for (const end of [from, to]) if (!end.shown) { end.shown = true; nodes += 1; }
    });
    const [accounts, pairs] = host.dataset.counts.split(', ');
    counts.textContent = `${nodes.toLocaleString(document.documentElement.lang)} ${accounts} · ${edges.toLocaleString(document.documentElement.lang)} ${pairs}`;
    host.dataset.nodes = nodes;
    renderer.refresh();
  };
  for (const control of [signal, confidence, weight]) control.addEventListener('input', filter);
  renderer.on('clickNode', ({ node }) => { location.href = host.dataset.account + node; });
  renderer.on('clickEdge', ({ edge }) => { location.href = host.dataset.edge + edge; });
  renderer.on('enterNode', () => { host.style.cursor = 'pointer'; });
  renderer.on('leaveNode', () => { host.style.cursor = ''; });
  return filter;
}

function choice(form, text, options) {
  const select = document.createElement('select');
  for (const [value, name] of options) select.add(new Option(name, value));
  label(form, text, select);
  return select;
}

function label(form, text, control) {
  const around = document.createElement('label');
  around.append(text, control);
  form.append(around);
}

// A few steps a frame, so that the page never stands still; large networks settle for longer, never for ever.
function settle(graph, renderer) {
  if (graph.order < 2) return;
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 1500, edgeWeightInfluence: 0.3 };
  const end = performance.now() + SETTLING_MS;
  const step = () => {
    const begun = performance.now();
    do forceAtlas2.assign(graph, { iterations: 1, settings, getEdgeWeight: 'weight' }); while (performance.now() - begun < FRAME_MS);
    renderer.refresh({ skipIndexation: false });
    if (performance.now() < end && !matchMedia('(prefers-reduced-motion: reduce)').matches) requestAnimationFrame(step);
    else if (performance.now() < end && graph.order < 5000) { forceAtlas2.assign(graph, { iterations: 150, settings, getEdgeWeight: 'weight' }); renderer.refresh(); }
  };
  requestAnimationFrame(step);
}
