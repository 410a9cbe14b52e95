package id.tanggap.pbx;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.function.LongSupplier;

/// What a measured run took.
///
/// @param cpu seconds of all processors, garbage collection too: on a busy machine it says more than the clock
/// @param peakHeap bytes: the sum of the heap pools' peaks while it ran
public record Figures(long lines, double seconds, double cpu, long peakHeap) {

    public static Figures measured(LongSupplier run) {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(java.lang.management.MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        long worked = worked();
        long lines = run.getAsLong();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpu = (worked() - worked) / 1e9;
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Figures(lines, seconds, cpu, peak);
    }

    private static long worked() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    public double rate() {
        return lines / seconds;
    }

    /// Lines for each second of a processor.
    public double cpuRate() {
        return lines / cpu;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,10.0f lines/s  %6.2f s (%,10.0f lines for a second of a processor)  peak heap %,4d MB",
                rate(),
                seconds,
                cpuRate(),
                peakHeap >> 20);
    }
}
