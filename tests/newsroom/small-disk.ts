import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk that a test can fill. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free; Infinity for all there are. */
  leave(bytes: number): void;
  remove(): void;
}

/** Mounts a disk in memory; undefined where this process may not. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "crossread-disk-"));
  try {
    const size = ["-o", `size=${megabytes}m`];
    execFileSync("mount", ["-t", "tmpfs", ...size, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    console.warn("\n!!! No disk can be mounted here: a full disk is not tested !!!\n");
    return undefined;
  }
  chmodSync(folder, 0o755);
  const filler = join(folder, "filler");
  return {
    folder,
    leave(bytes) {
      rmSync(filler, { force: true });
      if (bytes === Infinity) return;
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    remove() {
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
