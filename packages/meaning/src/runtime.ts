import { InputError } from "@crossread/core";

/** The part of ONNX Runtime that is used; both its packages for Node have it. */
export interface Runtime {
  readonly name: string;
  /** Loads a model from its bytes; none is ever fetched. */
  open(weights: Uint8Array, file: string): Promise<Session>;
}

export interface Session {
  readonly inputs: readonly string[];
  /** Runs the model on a table of whole numbers an input, and gives its outputs by name. */
  run(tables: Readonly<Record<string, Table>>): Promise<ReadonlyMap<string, Output>>;
  close(): Promise<void>;
}

/** Rows of equal length, one behind the other. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: BigInt64Array;
}

export interface Output {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** The native runtime first, because it is three times as fast; the other one runs everywhere. */
const packages = ["onnxruntime-node", "onnxruntime-web"];

/**
 * The runtime that is installed. It is no dependency of this package, because it weighs more than all of
 * Crossread: who wants an encoder installs one of the two beside it.
 * @throws InputError where there is none.
 */
export async function findRuntime(): Promise<Runtime> {
  for (const name of packages) {
    const module = await load(name);
    if (module) return { name, open: (weights, file) => open(module, weights, file) };
  }
  throw new InputError({
    file: "--encoder",
    expected: `${packages.join(" or ")} installed beside crossread`,
    received: "neither",
  });
}

interface Ort {
  readonly env: { readonly wasm?: { numThreads?: number } };
  readonly InferenceSession: {
    create(weights: Uint8Array, options: object): Promise<OrtSession>;
  };
  readonly Tensor: new (type: "int64", values: BigInt64Array, shape: readonly number[]) => unknown;
}

interface OrtSession {
  readonly inputNames: readonly string[];
  run(
    feeds: object,
  ): Promise<
    Record<
      string,
      { readonly type: string; readonly dims: readonly number[]; readonly data: unknown }
    >
  >;
  release(): Promise<void>;
}

async function load(name: string): Promise<Ort | undefined> {
  try {
    return (await import(name)) as Ort;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_MODULE_NOT_FOUND" && message.includes(`'${name}'`)) return undefined;
    throw error;
  }
}

async function open(ort: Ort, weights: Uint8Array, file: string): Promise<Session> {
  // Workers of the portable runtime would keep the process alive.
  if (ort.env.wasm) ort.env.wasm.numThreads = 1;
  let session: OrtSession;
  try {
    session = await ort.InferenceSession.create(weights, { logSeverityLevel: 3 });
  } catch (error) {
    const [received = ""] = (error as Error).message.split("\n");
    throw new InputError({ file, expected: "a model that ONNX Runtime can load", received });
  }
  return {
    inputs: session.inputNames,
    async run(tables) {
      const feeds = Object.entries(tables).map(([name, { rows, columns, values }]) => [
        name,
        new ort.Tensor("int64", values, [rows, columns]),
      ]);
      const results = await session.run(Object.fromEntries(feeds));
      return new Map(
        Object.entries(results).flatMap(([name, { type, dims, data }]) =>
          type === "float32"
            ? [[name, { shape: dims, values: data as Float32Array }] as const]
            : [],
        ),
      );
    },
    close: () => session.release(),
  };
}
