// The network as the server sends it (columns, growing numbers as steps) becomes typed arrays, and these a graph whose keys are places in them.
import { MultiUndirectedGraph } from 'graphology';
import { LARGE } from './drawing.js';

const GRID = 65535;

export function decode(data) {
  const { nodes, edges } = data;
  const network = {
    signals: data.signals,
    sites: data.sites,
    labels: nodes.label,
    nodeIds: sums(nodes.id, Float64Array),
    site: Uint32Array.from(nodes.site),
    finding: Float64Array.from(nodes.finding),
    confidence: Uint8Array.from(nodes.confidence),
    x: Float32Array.from(nodes.x, (v) => v / GRID),
    y: Float32Array.from(nodes.y, (v) => v / GRID),
    edgeIds: sums(edges.id, Float64Array),
    a: sums(edges.a, Uint32Array),
    b: Uint32Array.from(edges.b),
    weight: Float32Array.from(edges.weight),
    set: Uint16Array.from(edges.signals),
    degree: new Uint32Array(nodes.id.length),
    heaviest: 1,
  };
  for (let e = 0; e < network.a.length; e += 1) {
    network.degree[network.a[e]] += 1;
    network.degree[network.b[e]] += 1;
    if (network.weight[e] > network.heaviest) network.heaviest = network.weight[e];
  }
  // What passes the filters; 1 is shown.
  network.nodeShown = new Uint8Array(network.degree.length).fill(1);
  network.edgeShown = new Uint8Array(network.a.length).fill(1);
  network.crowded = network.a.length > LARGE;
  // The chains between two accounts that were asked for.
  network.marked = new Set();
  network.markedNodes = [];
  return network;
}

export function build(network, colours, width) {
  const graph = new MultiUndirectedGraph();
  const { labels, x, y, a, b } = network;
  // Many points on a small stage are small points.
  const scale = Math.min(1, Math.max(0.35, 20 / Math.sqrt(network.degree.length))) * Math.min(1, Math.max(0.5, width / 1000));
  for (let n = 0; n < x.length; n += 1) {
    graph.addNode(n, { label: labels[n], x: x[n], y: y[n], size: scale * (2.5 + 1.4 * Math.sqrt(Math.min(network.degree[n], 400) / 4)), color: colours.node(network.finding[n]), hidden: false });
  }
  for (let e = 0; e < a.length; e += 1) {
    graph.addUndirectedEdgeWithKey(e, a[e], b[e], { size: Math.min(3, 0.4 + Math.log10(1 + network.weight[e]) / 2), color: edgeColour(network, colours, e), hidden: false });
  }
  return graph;
}

// A tie inside a finding has its colour; the others are grey.
export function edgeColour(network, colours, e) {
  if (network.marked.has(String(e))) return colours.strong;
  const finding = network.finding[network.a[e]];
  return colours.edge(finding === network.finding[network.b[e]] ? finding : 0, network.crowded);
}

function sums(steps, Type) {
  const numbers = new Type(steps.length);
  for (let i = 0, sum = 0; i < steps.length; i += 1) {
    sum += steps[i];
    numbers[i] = sum;
  }
  return numbers;
}
