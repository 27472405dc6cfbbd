/** Plays µ-law frames in order, a little behind, and counts those that are no silence. */

import { decode } from "./mulaw.js";

const START_WITH = 3; // frames in hand before playing, against jitter
const MOST = 25; // frames: half a second behind at most
const AUDIBLE = 0.01;

class FarEnd extends AudioWorkletProcessor {
  #waiting = [];
  #frame = null;
  #at = 0;
  #heard = 0;
  #over = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }) => {
      this.#over = data === null;
      if (this.#over) return;
      this.#waiting.push(Float32Array.from(new Uint8Array(data), decode));
      if (this.#waiting.length > MOST) this.#waiting.shift();
    };
  }

  process(inputs, [output]) {
    const channel = output[0];
    for (let i = 0; i < channel.length; i += 1) channel[i] = this.#next();
    return !this.#over;
  }

  #next() {
    if (!this.#frame || this.#at === this.#frame.length) this.#turn();
    return this.#frame ? this.#frame[this.#at++] : 0;
  }

  #turn() {
    const ready = this.#frame ? this.#waiting.length : this.#waiting.length >= START_WITH;
    this.#frame = ready ? this.#waiting.shift() : null;
    this.#at = 0;
    if (this.#frame?.some((sample) => Math.abs(sample) > AUDIBLE)) {
      this.#heard += 1;
      this.port.postMessage(this.#heard);
    }
  }
}

registerProcessor("far-end", FarEnd);
