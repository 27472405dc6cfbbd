/** Carries the voices of one call between the microphone, the loudspeaker and the exchange. */

const RATE = 8000; // the browser resamples from and to the devices
const WANTED = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

const release = (stream) => stream?.getTracks().forEach((track) => track.stop());

export class Voices {
  #context = new AudioContext({ sampleRate: RATE });
  #element;
  #onHeard;
  #onMicrophone;
  #ready;
  #farEnd = null;
  #path = "";
  #socket = null;
  #stream = null;
  #muted = false;
  #heard = 0;

  /**
   * `onHeard` is told how many frames with sound were played since the page was opened,
   * `onMicrophone` whether the microphone is "granted" or "denied".
   */
  constructor(element, onHeard, onMicrophone) {
    this.#element = element;
    this.#onHeard = onHeard;
    this.#onMicrophone = onMicrophone;
    this.#ready = this.#prepare();
  }

  /** Ask for the microphone, and let go of it until a call. */
  async ask() {
    release(await this.#microphone());
  }

  /** Connect a call; when the microphone is refused, the far end is heard all the same. */
  async connect(path) {
    this.#path = path;
    await this.#ready;
    if (this.#path !== path) return;
    this.#context.resume();
    this.#element.srcObject = this.#farEnd.stream; // playing silence would wake an idle page
    this.#listenTo(path);
    this.wake();
    const stream = await this.#microphone();
    if (stream && this.#path === path) this.#speak(stream);
    else release(stream);
  }

  disconnect() {
    this.#path = "";
    this.#socket?.close();
    this.#socket = null;
    release(this.#stream);
    this.#stream = null;
    this.#element.srcObject = null;
    this.#context.suspend();
  }

  mute(muted) {
    this.#muted = muted;
    this.#stream?.getTracks().forEach((track) => {
      track.enabled = !muted;
    });
  }

  /** Start what a browser holds back until the person has touched the page. */
  wake() {
    if (!this.#path) return;
    this.#context.resume();
    this.#element.play().catch(() => {});
  }

  async #microphone() {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: WANTED });
      this.#onMicrophone("granted");
      return stream;
    } catch {
      this.#onMicrophone("denied");
      return null;
    }
  }

  async #prepare() {
    const here = (name) => new URL(name, import.meta.url);
    await this.#context.audioWorklet.addModule(here("microphone-worklet.js"));
    await this.#context.audioWorklet.addModule(here("far-end-worklet.js"));
    this.#farEnd = this.#context.createMediaStreamDestination();
    await this.#context.suspend();
  }

  #listenTo(path) {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}${path}`);
    const player = new AudioWorkletNode(this.#context, "far-end", { numberOfInputs: 0 });
    const before = this.#heard;
    player.port.onmessage = ({ data }) => {
      this.#heard = before + data;
      this.#onHeard(this.#heard);
    };
    player.connect(this.#farEnd);
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) player.port.postMessage(data, [data]);
    };
    socket.onclose = () => {
      player.port.postMessage(null);
      player.disconnect();
    };
    this.#socket = socket;
  }

  #speak(stream) {
    const socket = this.#socket;
    const node = new AudioWorkletNode(this.#context, "microphone", { numberOfOutputs: 0 });
    node.port.onmessage = ({ data }) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(data);
    };
    this.#stream = stream;
    this.mute(this.#muted);
    const source = this.#context.createMediaStreamSource(stream);
    source.connect(node);
    socket.addEventListener("close", () => {
      source.disconnect();
      node.port.postMessage(null);
    });
  }
}
