/** SIP messages of the page's own needs: read, written, and the addresses in them. */

const COMPACT = {
  f: "From", t: "To", i: "Call-ID", m: "Contact", v: "Via", l: "Content-Length", c: "Content-Type",
};

export class SipMessage {
  constructor(start, headers, body) {
    const [first, second, ...rest] = start.split(" ");
    this.isResponse = first.toUpperCase() === "SIP/2.0";
    this.method = this.isResponse ? "" : first;
    this.status = this.isResponse ? Number(second) : 0;
    this.reason = this.isResponse ? rest.join(" ") : "";
    this.headers = headers;
    this.body = body;
  }

  header(name) {
    return this.every(name)[0] ?? "";
  }

  every(name) {
    const wanted = name.toLowerCase();
    return this.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
  }

  get callId() {
    return this.header("Call-ID");
  }

  /** The method of the transaction, also in responses. */
  get transaction() {
    return this.header("CSeq").split(/\s+/)[1] ?? "";
  }
}

export function read(text) {
  const [head, ...bodies] = text.split("\r\n\r\n");
  const [start, ...lines] = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim();
    return [COMPACT[name.toLowerCase()] ?? name, line.slice(colon + 1).trim()];
  });
  return new SipMessage(start, headers, bodies.join("\r\n\r\n"));
}

export function write(start, headers, body = "") {
  const length = new TextEncoder().encode(body).length;
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [start, ...lines, `Content-Length: ${length}`, "", body].join("\r\n");
}

export function readAddress(value) {
  const found = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<]*?))\s*<([^>]+)>(.*)$/.exec(value);
  const uri = found ? found[3] : value.split(";")[0].trim();
  const user = /^sips?:([^@;?]+)@/i.exec(uri)?.[1] ?? "";
  return {
    name: (found?.[1] ?? found?.[2] ?? "").replace(/\\(.)/g, "$1"),
    user: decoded(user),
    uri,
    tag: /;\s*tag=([^;\s]+)/i.exec(found ? found[4] : value)?.[1] ?? "",
  };
}

/** A word that nobody else will choose. */
export function word(bytes = 8) {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
