// Everything used later is taken now, before the page can replace it; and how a fact is told.
const Native = window.WebSocket;
if (!Native) {
  return;
}
const mark = "__NONCE__";
const log = console.log.bind(console);
const { parse, stringify } = JSON;
const { apply, construct, ownKeys } = Reflect;
const { Blob, ArrayBuffer, Uint8Array, Map, WeakMap, WeakSet } = window;
const { isView } = ArrayBuffer;
const { setTimeout, clearTimeout } = window;
const getterOf = (thing, name) => Object.getOwnPropertyDescriptor(thing, name).get;
const trusted = getterOf(new Event("x"), "isTrusted");
const dataOf = getterOf(MessageEvent.prototype, "data");
const closedWell = getterOf(CloseEvent.prototype, "wasClean");
const sizeOf = getterOf(Blob.prototype, "size");
const listen = EventTarget.prototype.addEventListener;
const decoder = new TextDecoder();
const { decode } = TextDecoder.prototype;
const { text: textOfBlob } = Blob.prototype;
const { then } = Promise.prototype;
const { slice } = String.prototype;
const { hasOwnProperty } = Object.prototype;
const LONGEST_MESSAGE = 65536;
const LONGEST_TEXT = 200;
const LONGEST_SILENCE = __SILENCE__; // milliseconds in which a server answers, if ever

const own = (thing, name) =>
  typeof thing === "object" && thing !== null && apply(hasOwnProperty, thing, [name])
    ? thing[name]
    : undefined;
const textOf = (thing, name) => {
  const value = own(thing, name);
  return typeof value === "string" || typeof value === "number" ? `${value}` : "";
};

// What is told has no prototype: a page's own toJSON must not rewrite it.
const tell = (fact) => {
  const plain = { __proto__: null };
  const names = ownKeys(fact);
  for (let i = 0; i < names.length; i += 1) {
    const value = fact[names[i]];
    plain[names[i]] = typeof value === "string" ? apply(slice, value, [0, LONGEST_TEXT]) : value;
  }
  log(mark + stringify(plain));
};

// What cannot be read is the page's business: no trouble of ours may reach it.
const quietly = (work) => (one, two, three) => {
  try {
    work(one, two, three);
  } catch {
    // nothing is told then
  }
};
