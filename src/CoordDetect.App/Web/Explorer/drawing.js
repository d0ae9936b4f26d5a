// How the network looks, and what is left out while it moves.
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram, NodeCircleProgram, NodePointProgram } from 'sigma/rendering';

// Chosen to be told apart by those who confuse red and green, too: docs/design.md, held by DesignSheetTests.
const LIGHT = ['#17506b', '#e77300', '#028eff', '#0f00d2', '#5e121b', '#078b59', '#4c1482', '#714e05'];
const DARK = ['#7fbcd8', '#f87311', '#2affd3', '#c200ff', '#b4ae71', '#0a84ca', '#abff3f', '#c83a16'];
export const LARGE = 8000;
const STILL_AFTER_MS = 150;

export function palette() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const hues = dark ? DARK : LIGHT;
  const grey = dark ? '#7b858f' : '#9aa3ad';
  return {
    node: (finding) => (finding ? hues[finding % hues.length] : grey),
    // The more lines there are, the fainter is each: a crowd of them must not hide the groups.
    edge: (finding, crowded) => (finding ? faint(hues[finding % hues.length], 0.4) : faint(grey, crowded ? 0.1 : 0.5)),
    strong: faint(dark ? '#ffffff' : '#000000', 0.8),
  };
}

// Sigma adds colours as they are to what lies below: a faint one must have its share taken before.
const known = new Map();
function faint(colour, alpha) {
  const key = colour + alpha;
  if (!known.has(key)) known.set(key, `rgba(${[1, 3, 5].map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * alpha)).join(',')},${alpha})`);
  return known.get(key);
}

export function draw(graph, stage) {
  const style = getComputedStyle(stage);
  const large = graph.size > LARGE;
  const motion = { moving: false };
  const renderer = new Sigma(graph, stage, {
    allowInvalidContainer: true,
    // Lines are found by their place, not by drawing each a second time in a colour of its own.
    enableEdgeEvents: false,
    hideLabelsOnMove: large,
    labelDensity: large ? 0.3 : 0.6,
    labelGridCellSize: 120,
    // Points grow slower than the picture: coming closer pulls them apart.
    zoomToSizeRatioFunction: (ratio) => ratio ** 0.35,
    labelRenderedSizeThreshold: large ? 5 : 4,
    labelFont: style.fontFamily,
    labelSize: 12,
    labelColor: { color: style.color },
    defaultDrawNodeHover: named(style),
    defaultNodeType: 'account',
    nodeProgramClasses: { account: unpickedWhileMoving(large ? NodePointProgram : NodeCircleProgram, motion) },
    defaultEdgeType: 'tie',
    edgeProgramClasses: { tie: unlessMoving(large ? EdgeLineProgram : EdgeRectangleProgram, motion) },
    minCameraRatio: 0.002,
    maxCameraRatio: 3,
    zIndex: false,
  });
  if (large) hideWhileMoving(renderer, motion);
  return renderer;
}

// Sigma can hide edges while the camera moves, but then reads the whole graph anew at the end of each drag.
function unlessMoving(Program, motion) {
  return class extends Program {
    render(params) {
      if (!motion.moving) super.render(params);
    }
  };
}

// What the pointer is on is read from a second picture of the points, which nobody asks for while the first one moves.
function unpickedWhileMoving(Program, motion) {
  return class extends Program {
    renderProgram(params, picture) {
      if (!motion.moving || !picture.isPicking) super.renderProgram(params, picture);
    }
  };
}

function hideWhileMoving(renderer, motion) {
  let timer = 0;
  renderer.getCamera().on('updated', () => {
    motion.moving = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      motion.moving = false;
      renderer.scheduleRender();
    }, STILL_AFTER_MS);
  });
}

// The name of the point that is pointed at, in the colours of the page: sigma's own is black on white in the dark too.
function named(style) {
  return (context, data, settings) => {
    const size = settings.labelSize;
    context.font = `600 ${size}px ${settings.labelFont}`;
    context.beginPath();
    context.arc(data.x, data.y, data.size + 2.5, 0, Math.PI * 2);
    context.lineWidth = 2;
    context.strokeStyle = style.color;
    context.stroke();
    if (!data.label) return;
    const left = data.x + data.size + 5;
    const width = context.measureText(data.label).width + 8;
    context.fillStyle = style.backgroundColor;
    context.fillRect(left - 4, data.y - size, width, size * 2);
    context.lineWidth = 1;
    context.strokeRect(left - 4, data.y - size, width, size * 2);
    context.fillStyle = style.color;
    context.fillText(data.label, left, data.y + size / 3);
  };
}
