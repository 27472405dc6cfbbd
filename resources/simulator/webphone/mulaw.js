/** G.711 µ-law: a byte for a sample between -1 and 1. */

const BIAS = 0x84;
const CLIP = 32_635;

export const SILENCE = 0xff;

export function encode(sample) {
  const sign = sample < 0 ? 0x80 : 0;
  const biased = Math.min(Math.round(Math.abs(sample) * 32_768), CLIP) + BIAS;
  const exponent = Math.max(0, 24 - Math.clz32(biased));
  const mantissa = (biased >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

export function decode(code) {
  const bits = ~code & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + BIAS) << ((bits & 0x70) >> 4)) - BIAS;
  return (bits & 0x80 ? -magnitude : magnitude) / 32_768;
}
