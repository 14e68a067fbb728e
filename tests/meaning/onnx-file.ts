/**
 * Writes an ONNX file: the few messages of onnx.proto3 that a small encoder needs, as protocol buffers put
 * them (field number and wire type, then a variable-length number or bytes with their length).
 */

export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | readonly bigint[];
}

export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

/** A value that goes in or out, with names for the dimensions that may vary. */
export interface Port {
  readonly name: string;
  readonly type: "float" | "int64";
  readonly shape: readonly (string | number)[];
}

export interface Graph {
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly Tensor[];
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
}

const types = { float: 1, int64: 7 } as const;

export function onnxFile({ nodes, constants, inputs, outputs }: Graph): Uint8Array {
  const graph = join(
    ...nodes.map((node) => bytes(1, nodeMessage(node))),
    text(2, "encoder"),
    ...constants.map((tensor) => bytes(5, tensorMessage(tensor))),
    ...inputs.map((port) => bytes(11, portMessage(port))),
    ...outputs.map((port) => bytes(12, portMessage(port))),
  );
  // IR version 8 and operator set 17: read by every runtime since 2022.
  return join(number(1, 8), bytes(7, graph), bytes(8, number(2, 17)));
}

function nodeMessage({ op, inputs, outputs, attributes = {} }: OnnxNode): Uint8Array {
  return join(
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, op),
    ...Object.entries(attributes).map(([name, value]) =>
      bytes(
        5,
        typeof value === "number"
          ? join(text(1, name), number(3, value), number(20, 2))
          : join(text(1, name), ...value.map((one) => number(8, one)), number(20, 7)),
      ),
    ),
  );
}

function tensorMessage({ name, shape, values }: Tensor): Uint8Array {
  const float = values instanceof Float32Array;
  const raw = float
    ? new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    : new Uint8Array(BigInt64Array.from(values).buffer);
  const type = float ? types.float : types.int64;
  return join(
    ...shape.map((size) => number(1, size)),
    number(2, type),
    text(8, name),
    bytes(9, raw),
  );
}

function portMessage({ name, type, shape }: Port): Uint8Array {
  const sizes = shape.map((size) =>
    bytes(1, typeof size === "number" ? number(1, size) : text(2, size)),
  );
  const tensor = join(number(1, types[type]), bytes(2, join(...sizes)));
  return join(text(1, name), bytes(2, bytes(1, tensor)));
}

function number(field: number, value: number): Uint8Array {
  return join(varint(field << 3), varint(value));
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(value));
}

function bytes(field: number, value: Uint8Array): Uint8Array {
  return join(varint((field << 3) | 2), varint(value.length), value);
}

/** Seven bits a byte, lowest first; a negative number takes ten bytes. */
function varint(value: number): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const out: number[] = [];
  do {
    const more = rest > 127n ? 128 : 0;
    out.push(Number(rest & 127n) | more);
    rest >>= 7n;
  } while (rest > 0n);
  return Uint8Array.from(out);
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
