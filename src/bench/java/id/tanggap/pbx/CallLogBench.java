package id.tanggap.pbx;

import de.siegmar.fastcsv.reader.CsvReader;
import id.tanggap.channel.phone.LedgerBench;
import id.tanggap.pbx.assembly.CallLogAssembler;
import id.tanggap.pbx.format.CallLogFormats;
import id.tanggap.pbx.format.CallLogReader;
import id.tanggap.taxonomy.Reason;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/// How fast and in how much memory a long call log becomes calls, beside a bare parse of the same file by the same
/// library in the same run. Prints figures; judges nothing. See docs/benchmarks.md for the command.
public final class CallLogBench {

    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 3;

    private CallLogBench() {}

    /// @param args how many lines; a million if none is given
    public static void main(String[] args) throws IOException {
        int lines = args.length > 0 ? Integer.parseInt(args[0]) : LINES;
        var log = Files.createTempFile("Master", ".csv");
        try {
            write(log, lines);
            for (int round = 1; round <= ROUNDS; round++) {
                var bare = Figures.measured(() -> bare(log));
                var calls = Figures.measured(() -> calls(log));
                System.out.printf("round %d  bare FastCSV parse  %s%n", round, bare);
                System.out.printf("round %d  into calls         %s%n", round, calls);
                System.out.printf(
                        "round %d  calls / bare       %.2f by the clock, %.2f by the processors%n",
                        round, calls.rate() / bare.rate(), calls.cpuRate() / bare.cpuRate());
            }
            LedgerBench.run(log);
        } finally {
            Files.delete(log);
        }
    }

    private static void write(Path log, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(log)) {
            int calls = SampleLog.write(out, lines);
            System.out.printf("%,d lines, %,d calls%n", lines, calls);
        }
        System.out.printf(
                "%,d bytes, heap at most %,d MB%n",
                Files.size(log), Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long bare(Path log) {
        long lines = 0;
        try (var records = CsvReader.builder().ofCsvRecord(log)) {
            for (var record : records) {
                lines += record.getFieldCount() > 0 ? 1 : 0;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }

    private static long calls(Path log) {
        var format = CallLogFormats.of("asterisk-csv", FormatSettings.in(ZoneId.of("Asia/Jakarta")));
        var told = new AtomicLong();
        var lines = new AtomicLong();
        var assembly = new CallLogAssembler(call -> told.incrementAndGet());
        try (var in = Files.newBufferedReader(log)) {
            new CallLogReader(format, "Master.csv", new Counting(assembly, lines)).read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assembly.finish();
        System.out.printf("         %,d calls told%n", told.get());
        return lines.get();
    }

    private record Counting(CallLogAssembler assembly, AtomicLong lines) implements CallLogFormat.Sink {

        @Override
        public void trace(Trace trace, String raw) {
            lines.incrementAndGet();
            assembly.add(trace);
        }

        @Override
        public void nothing(LogSource source, String raw) {
            throw new IllegalStateException(source + " says nothing");
        }

        @Override
        public void bad(LogSource source, String raw, Reason reason) {
            throw new IllegalStateException(source + ": " + reason);
        }
    }
}
