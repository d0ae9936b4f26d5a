// Which colour is which finding; a finding that is chosen is the only one shown.
const MOST = 12;

export function legend(network, colours, words, say, levels, choose) {
  const sizes = new Map();
  for (let n = 0; n < network.finding.length; n += 1) {
    const finding = network.finding[n];
    const known = sizes.get(finding) ?? { accounts: 0, confidence: network.confidence[n] };
    known.accounts += 1;
    sizes.set(finding, known);
  }
  const list = document.createElement('ul');
  list.className = 'explorer-legend';
  list.setAttribute('aria-label', words.legend);
  const found = [...sizes].filter(([finding]) => finding).sort((one, other) => other[1].accounts - one[1].accounts || one[0] - other[0]);
  for (const [finding, { accounts, confidence }] of found.slice(0, MOST)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.append(swatch(colours.node(finding)), say(words.line, { finding: say(words.finding, { n: finding }), level: levels.get(confidence) ?? '', n: accounts }));
    button.addEventListener('click', () => choose(finding));
    list.append(entry(button));
  }
  if (sizes.has(0)) list.append(entry(swatch(colours.node(0)), words.none));
  return { list, found: found.map(([finding]) => finding) };
}

function entry(...parts) {
  const item = document.createElement('li');
  item.append(...parts);
  return item;
}

function swatch(colour) {
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  box.setAttribute('viewBox', '0 0 10 10');
  box.setAttribute('aria-hidden', 'true');
  const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [name, value] of Object.entries({ cx: 5, cy: 5, r: 5, fill: colour })) circle.setAttribute(name, value);
  box.append(circle);
  return box;
}
