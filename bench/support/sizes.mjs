/** How much of everything. BENCH_SCALE=0.1 tries the benchmarks on a tenth, rather than measure. */
const scale = Number(process.env.BENCH_SCALE ?? 1);

const scaled = (number) => Math.round(number * scale);

export const sizes = { rebuild: scaled(100_000), few: 10_000, many: scaled(1_000_000), deadlines: scaled(10_000), rooms: scaled(45), leastIdle: scale < 1 ? 0 : 0.1 };
