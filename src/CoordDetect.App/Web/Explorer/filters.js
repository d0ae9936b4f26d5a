// Signal, confidence, weight and period. What does not pass is flagged as hidden in place; the graph stays as it is.
import { LARGE } from './drawing.js';
import { edgeColour } from './network.js';
import { period } from './period.js';

const MOST_IN_PART = 0.7;
const INDEX_AFTER_MS = 600;

export function filters(form, network, graph, renderer, colours, words, found, changed, fit) {
  const known = new Set(network.signals.flat());
  const signal = choice(form, words.signal, [['', words.any], ...[...known].map((s) => [s, words.names[s] ?? s]).sort((one, other) => one[1].localeCompare(other[1]))]);
  const confidence = choice(form, words.confidence, [['0', words.any], ...words.levels]);
  const finding = choice(form, words.findings, [['0', words.any], ...found.map((n) => [String(n), words.say(words.finding, { n })])]);
  const weight = document.createElement('input');
  const least = document.createElement('span');
  Object.assign(weight, { type: 'range', min: 0, max: 100, value: 0, step: 1 });
  label(form, words.weight, weight).insertBefore(least, weight);
  const apply = applier(network, graph, renderer, colours);
  let asked = 0;
  const filter = () => {
    asked = 0;
    // The weights of ties span powers of ten: so does the slider.
    const lightest = weight.value === '0' ? 0 : Math.pow(network.heaviest, weight.value / 100);
    least.textContent = words.say(words.least, { n: Math.round(lightest * 10) / 10 });
    weight.setAttribute('aria-valuetext', least.textContent);
    const shown = apply({ signal: signal.value, confidence: Number(confidence.value), finding: Number(finding.value), least: lightest, within: time.chosen.within });
    changed({ ...shown, period: time.chosen.said });
  };
  // A slider speaks many times a frame.
  const ask = () => { asked ||= requestAnimationFrame(filter); };
  const time = period(form, network, words, ask);
  for (const control of [signal, confidence, weight]) control.addEventListener('input', ask);
  const show = () => {
    filter();
    fit();
  };
  finding.addEventListener('input', show);
  // The browser may have kept what was chosen on the last visit.
  filter();
  return {
    show: (one) => {
      finding.value = finding.value === String(one) ? '0' : String(one);
      show();
    },
    days: time.load,
    // Whatever was left out comes back.
    everything: () => {
      for (const control of [signal, confidence, finding, weight]) control.value = control === signal ? '' : '0';
      time.everything();
      filter();
    },
  };
}

function applier(network, graph, renderer, colours) {
  const { a, b, set, weight, confidence, finding, nodeShown, edgeShown } = network;
  const nodes = graph.nodes();
  const edges = graph.edges();
  const next = new Uint8Array(nodeShown.length);
  let timer = 0;
  return (asked) => {
    const passes = network.signals.map((s) => !asked.signal || s.includes(asked.signal));
    const changedEdges = [];
    const changedNodes = [];
    let pairs = 0;
    let accounts = 0;
    next.fill(0);
    for (let e = 0; e < a.length; e += 1) {
      const shown = (asked.within === null || asked.within[e] === 1) && weight[e] >= asked.least && passes[set[e]] && confidence[a[e]] >= asked.confidence && confidence[b[e]] >= asked.confidence
        && (!asked.finding || (finding[a[e]] === asked.finding && finding[b[e]] === asked.finding));
      if (shown) {
        pairs += 1;
        next[a[e]] = 1;
        next[b[e]] = 1;
      }
      if (edgeShown[e] !== Number(shown)) {
        edgeShown[e] = Number(shown);
        graph.getEdgeAttributes(edges[e]).hidden = !shown;
        changedEdges.push(edges[e]);
      }
    }
    for (let n = 0; n < next.length; n += 1) {
      accounts += next[n];
      if (nodeShown[n] === next[n]) continue;
      nodeShown[n] = next[n];
      graph.getNodeAttributes(nodes[n]).hidden = !next[n];
      changedNodes.push(nodes[n]);
    }
    clearTimeout(timer);
    const recoloured = network.crowded !== pairs > LARGE;
    if (recoloured) {
      network.crowded = pairs > LARGE;
      for (let e = 0; e < edges.length; e += 1) graph.getEdgeAttributes(edges[e]).color = edgeColour(network, colours, e);
    }
    if (recoloured || changedEdges.length > MOST_IN_PART * a.length) renderer.refresh();
    else if (changedEdges.length > 0) {
      renderer.refresh({ partialGraph: { nodes: changedNodes, edges: changedEdges }, skipIndexation: true });
      // Names are chosen among all points, hidden ones too, until they are sorted again.
      if (changedNodes.length > 0) timer = setTimeout(() => renderer.refresh(), INDEX_AFTER_MS);
    }
    return { accounts, pairs };
  };
}

export function choice(form, text, options) {
  const select = document.createElement('select');
  for (const [value, name] of options) select.add(new Option(name, value));
  label(form, text, select);
  return select;
}

export function label(form, text, control) {
  const around = document.createElement('label');
  around.append(text, control);
  form.append(around);
  return around;
}
