/** A SIP WebSocket that comes back: keep-alive, and growing pauses between attempts. */

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
const PING_EVERY = 20_000;
const PONG_WITHIN = 10_000;

export class Transport extends EventTarget {
  #url;
  #socket = null;
  #pause = FIRST_PAUSE;
  #pinging = 0;
  #missing = 0;

  constructor(url) {
    super();
    this.#url = url;
  }

  open() {
    const socket = new WebSocket(this.#url, "sip");
    this.#socket = socket;
    socket.onopen = () => this.#onOpen();
    socket.onmessage = ({ data }) => this.#onMessage(data);
    socket.onclose = () => this.#onClose(socket);
  }

  send(text) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  /** The line is good: the next pause is short again. */
  settle() {
    this.#pause = FIRST_PAUSE;
  }

  /** Give this socket up and try a new one after the pause. */
  restart() {
    const socket = this.#socket;
    socket?.close();
    this.#onClose(socket);
  }

  #onOpen() {
    this.#pinging = setInterval(() => this.#ping(), PING_EVERY);
    this.dispatchEvent(new Event("open"));
  }

  #ping() {
    this.send("\r\n\r\n");
    clearTimeout(this.#missing);
    this.#missing = setTimeout(() => this.restart(), PONG_WITHIN);
  }

  #onMessage(data) {
    clearTimeout(this.#missing);
    if (typeof data === "string" && data.trim()) {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
  }

  #onClose(socket) {
    if (!socket || socket !== this.#socket) return;
    this.#socket = null;
    clearInterval(this.#pinging);
    clearTimeout(this.#missing);
    this.dispatchEvent(new Event("close"));
    const jitter = 0.8 + 0.4 * Math.random();
    setTimeout(() => this.open(), this.#pause * jitter);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
  }
}
