/** Carries the voices of one call between the microphone, the loudspeaker and the exchange. */

const RATE = 8000; // the browser resamples from and to the devices

export class Voices {
  #context = new AudioContext({ sampleRate: RATE });
  #element;
  #onHeard;
  #socket = null;
  #microphone = null;
  #sending = null;
  #farEnd = null;
  #heard = 0;
  #ready;

  /** `onHeard` is told how many frames with sound were played since the page was opened. */
  constructor(element, onHeard) {
    this.#element = element;
    this.#onHeard = onHeard;
    this.#ready = this.#prepare();
  }

  /** Ask for the microphone; rejects as getUserMedia does. */
  async listen() {
    const wanted = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    const stream = await navigator.mediaDevices.getUserMedia({ audio: wanted });
    await this.#ready;
    this.#microphone = stream.getAudioTracks()[0];
    this.#sending = new AudioWorkletNode(this.#context, "microphone", { numberOfOutputs: 0 });
    this.#sending.port.onmessage = ({ data }) => this.#send(data);
    this.#context.createMediaStreamSource(stream).connect(this.#sending);
    return this.#microphone;
  }

  async connect(path) {
    await this.#ready;
    await this.#context.resume();
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}${path}`);
    const base = this.#heard;
    const player = new AudioWorkletNode(this.#context, "far-end", { numberOfInputs: 0 });
    player.port.onmessage = ({ data }) => {
      this.#heard = base + data;
      this.#onHeard(this.#heard);
    };
    player.connect(this.#farEnd);
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) player.port.postMessage(data, [data]);
    };
    socket.onclose = () => player.disconnect();
    this.#socket = socket;
    await this.#element.play();
  }

  disconnect() {
    this.#socket?.close();
    this.#socket = null;
    this.mute(false);
  }

  mute(muted) {
    if (this.#microphone) this.#microphone.enabled = !muted;
  }

  async #prepare() {
    const here = (name) => new URL(name, import.meta.url);
    await this.#context.audioWorklet.addModule(here("microphone-worklet.js"));
    await this.#context.audioWorklet.addModule(here("far-end-worklet.js"));
    this.#farEnd = this.#context.createMediaStreamDestination();
    this.#element.srcObject = this.#farEnd.stream;
  }

  #send(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }
}
