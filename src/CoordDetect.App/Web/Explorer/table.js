// The heaviest ties that pass the filters, as a table: what the picture shows, for the keyboard and for whoever reads with the ears.
const ROWS = 50;
const AFTER_MS = 250;

export function table(body, network, places, words, say, choose) {
  const lang = document.documentElement.lang;
  const weights = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(lang);
  // Once, and not at each filter: the order of the weights does not change.
  const order = Uint32Array.from(network.weight.keys()).sort((one, other) => network.weight[other] - network.weight[one] || one - other);
  let timer = 0;
  const fill = () => {
    const rows = [];
    for (let i = 0; i < order.length && rows.length < ROWS; i += 1) if (network.edgeShown[order[i]]) rows.push(row(order[i]));
    body.replaceChildren(...rows);
  };
  const row = (e) => {
    const line = document.createElement('tr');
    const signals = lists.format(network.signals[network.set[e]].map((s) => words.names[s] ?? s));
    line.append(cell(account(network.a[e])), cell(account(network.b[e])), cell(signals), cell(link(places.edge + network.edgeIds[e], weights.format(network.weight[e])), 'number'));
    return line;
  };
  const account = (node) => {
    const name = document.createElement('bdi');
    name.textContent = network.labels[node];
    const both = document.createDocumentFragment();
    both.append(link(places.account + network.nodeIds[node], name), ' ', chooser(node));
    return both;
  };
  const chooser = (node) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = '⇄';
    button.title = say(words.choose, { name: network.labels[node] });
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', () => choose(node));
    return button;
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(fill, AFTER_MS);
  };
}

function cell(content, name) {
  const box = document.createElement('td');
  if (name) box.className = name;
  box.append(content);
  return box;
}

function link(address, content) {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.append(content);
  return anchor;
}
