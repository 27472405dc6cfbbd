/** Turns what the microphone hears into µ-law frames of 20 ms; its context runs at 8 kHz. */

import { encode } from "./mulaw.js";

const FRAME = 160;

class Microphone extends AudioWorkletProcessor {
  #frame = new Uint8Array(FRAME);
  #filled = 0;

  #over = false;

  constructor() {
    super();
    this.port.onmessage = () => {
      this.#over = true;
    };
  }

  process([input]) {
    for (const sample of input[0] ?? []) {
      this.#frame[this.#filled++] = encode(sample);
      if (this.#filled === FRAME) {
        this.port.postMessage(this.#frame.buffer, [this.#frame.buffer]);
        this.#frame = new Uint8Array(FRAME);
        this.#filled = 0;
      }
    }
    return !this.#over;
  }
}

registerProcessor("microphone", Microphone);
