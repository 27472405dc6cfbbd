/** The ring of an incoming call and the tone while a dialled number rings. */

const RING = { notes: [740, 932], on: 1, period: 3, level: 0.16 };
const RINGBACK = { notes: [450], on: 2, period: 6, level: 0.06 };

export class Tones {
  #context = new AudioContext();
  #timer = 0;
  #playing = null; // nothing is played, and the device is at rest
  #gain = null;

  constructor() {
    this.#context.suspend();
  }

  /** Play "ring", "ringback" or nothing (null), until told otherwise. */
  play(name) {
    if (name === this.#playing) return;
    this.#stop();
    this.#playing = name;
    if (!name) {
      this.#context.suspend();
      return;
    }
    const tone = name === "ring" ? RING : RINGBACK;
    this.#context.resume();
    this.#sound(tone);
    this.#timer = setInterval(() => this.#sound(tone), tone.period * 1000);
  }

  #sound({ notes, on, level }) {
    const now = this.#context.currentTime;
    this.#gain = this.#context.createGain();
    this.#gain.connect(this.#context.destination);
    this.#gain.gain.setValueAtTime(0, now);
    this.#gain.gain.linearRampToValueAtTime(level, now + 0.03);
    this.#gain.gain.setValueAtTime(level, now + on - 0.08);
    this.#gain.gain.linearRampToValueAtTime(0, now + on);
    const beat = notes.length > 1 ? 0.12 : on;
    for (let at = 0, i = 0; at < on; at += beat, i += 1) {
      const oscillator = this.#context.createOscillator();
      oscillator.frequency.value = notes[i % notes.length];
      oscillator.connect(this.#gain);
      oscillator.start(now + at);
      oscillator.stop(now + Math.min(at + beat, on));
    }
  }

  #stop() {
    clearInterval(this.#timer);
    this.#gain?.disconnect();
    this.#gain = null;
  }
}
