// How two accounts are tied: asked for below the picture, by name or from the table; told in words there, and drawn in the picture.
import { edgeColour } from './network.js';

const MOST_NAMES = 20;
const MARKED_SIZE = 4;

export function tied(network, graph, renderer, colours, everything, fit) {
  const sizes = new Map();
  const form = document.getElementById('tied-form');
  const told = document.getElementById('tied-told');
  const fields = [{ name: form.elements.from, id: form.elements.a }, { name: form.elements.to, id: form.elements.b }];
  const placeOf = new Map([...network.nodeIds].map((id, node) => [id, node]));
  const list = document.getElementById('tied-names');
  for (const { name, id } of fields) {
    name.addEventListener('input', () => {
      id.value = '';
      list.replaceChildren(...named(network, name.value).map((label) => new Option(label)));
    });
  }
  const ask = async (address) => {
    const answer = await fetch(address, { credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const section = page.getElementById('tied');
    // Signed out meanwhile, or gone: the page itself says what is the matter.
    if (!section) location.href = address;
    else show(section, page.getElementById('tied-form'));
  };
  const show = (section, asked) => {
    for (const { name, id } of fields) [name.value, id.value] = [asked.elements[name.name].value, asked.elements[id.name].value];
    told.replaceChildren(section);
    section.querySelectorAll('a[data-choose]').forEach((link) => link.addEventListener('click', (event) => {
      event.preventDefault();
      ask(link.href);
    }));
    mark(JSON.parse(section.dataset.chains));
  };
  const mark = (chains) => {
    everything();
    const before = network.marked;
    const nodes = chains.flat().map((id) => placeOf.get(id)).filter((node) => node !== undefined);
    network.marked = new Set(chains.flatMap((chain) => chain.slice(1).flatMap((id, i) => between(graph, placeOf.get(chain[i]), placeOf.get(id)))));
    for (const e of new Set([...before, ...network.marked])) {
      const line = graph.getEdgeAttributes(e);
      if (!sizes.has(e)) sizes.set(e, line.size);
      line.color = edgeColour(network, colours, e);
      line.size = network.marked.has(e) ? MARKED_SIZE : sizes.get(e);
    }
    for (const node of network.markedNodes) graph.getNodeAttributes(node).highlighted = false;
    for (const node of nodes) graph.getNodeAttributes(node).highlighted = true;
    network.markedNodes = nodes;
    renderer.refresh();
    if (nodes.length > 0) fit(nodes);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(`${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`);
  });
  // The first choice is the one, the second the other; a third begins anew.
  return (node) => {
    const field = fields.find(({ name }) => name.value === '') ?? fields[0];
    if (field === fields[0]) [fields[1].name.value, fields[1].id.value] = ['', ''];
    [field.name.value, field.id.value] = [network.labels[node], network.nodeIds[node]];
    if (field === fields[1]) form.requestSubmit();
    else field.name.focus();
  };
}

function named(network, part) {
  const word = part.trim().toLowerCase();
  const names = new Set();
  for (let n = 0; word && n < network.labels.length && names.size < MOST_NAMES; n += 1) if (network.labels[n].toLowerCase().includes(word)) names.add(network.labels[n]);
  return [...names];
}

function between(graph, one, other) {
  return one === undefined || other === undefined ? [] : graph.edges(one, other);
}
