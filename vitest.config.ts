import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // wink keeps state between documents of one process: every test file gets a fresh one.
    pool: "forks",
    testTimeout: 60_000,
  },
});
