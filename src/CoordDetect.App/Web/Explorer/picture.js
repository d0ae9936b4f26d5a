// What is on the stage as a picture: for paper, where WebGL leaves a white page, and as a file.
export function picture(stage, renderer, words) {
  const image = document.createElement('img');
  image.className = 'explorer-print';
  image.alt = stage.getAttribute('aria-label');
  stage.after(image);
  window.addEventListener('beforeprint', () => { image.src = shot(stage, renderer); });
  window.addEventListener('afterprint', () => { image.removeAttribute('src'); });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = words.picture;
  button.addEventListener('click', () => {
    const anchor = document.createElement('a');
    anchor.href = shot(stage, renderer);
    anchor.download = 'network.png';
    anchor.click();
  });
  return button;
}

// WebGL keeps what it drew only until the browser shows it: drawn and copied in one go.
function shot(stage, renderer) {
  renderer.refresh();
  const layers = [...stage.querySelectorAll('canvas')].filter((layer) => layer.width > 0 && !layer.classList.contains('sigma-mouse'));
  const whole = document.createElement('canvas');
  whole.width = layers[0].width;
  whole.height = layers[0].height;
  const context = whole.getContext('2d');
  context.fillStyle = getComputedStyle(stage).backgroundColor;
  context.fillRect(0, 0, whole.width, whole.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, whole.width, whole.height);
  return whole.toDataURL('image/png');
}
